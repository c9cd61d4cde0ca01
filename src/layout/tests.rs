use proptest::prelude::*;

use super::*;

fn node(begins: bool) -> Node {
    Node { size: Size { width: 100.0, height: 40.0 }, begins }
}

const LABEL: Size = Size { width: 60.0, height: 16.0 };

fn edge(from: usize, to: usize) -> Edge {
    Edge { from, to, label: None }
}

fn labelled(from: usize, to: usize) -> Edge {
    Edge { from, to, label: Some(LABEL) }
}

/// The boxes of nodes and labels: left, top, right, bottom.
fn boxes(graph: &Graph, layout: &Layout) -> Vec<[f64; 4]> {
    let nodes = (graph.nodes.iter().zip(&layout.nodes))
        .map(|(node, (corner, width))| [corner.x, corner.y, corner.x + width, corner.y + node.size.height]);
    let labels = graph.edges.iter().zip(&layout.routes).filter_map(|(edge, route)| {
        let (size, corner) = (edge.label?, route.as_ref()?.label?);
        Some([corner.x, corner.y, corner.x + size.width, corner.y + size.height])
    });
    nodes.chain(labels).collect()
}

fn overlapping(boxes: &[[f64; 4]]) -> Option<([f64; 4], [f64; 4])> {
    let mut sorted = boxes.to_vec();
    sorted.sort_by(|one, other| one[0].total_cmp(&other[0]));
    sorted.iter().enumerate().find_map(|(at, one)| {
        let near = sorted[at + 1..].iter().take_while(|other| other[0] < one[2]);
        near.copied().find(|other| one[1] < other[3] && other[1] < one[3]).map(|other| (*one, other))
    })
}

#[test]
fn a_chain_is_a_line_and_its_label_stands_on_it() {
    let graph =
        Graph { nodes: vec![node(true), node(false), node(false)], edges: vec![edge(0, 1), labelled(1, 2)] };
    let layout = layered(&graph);
    let corners: Vec<(f64, f64)> = layout.nodes.iter().map(|(corner, _)| (corner.x, corner.y)).collect();
    assert_eq!(corners, [(0.0, 0.0), (122.0, 0.0), (326.0, 0.0)]);
    assert_eq!(layout.size, Size { width: 426.0, height: 40.0 });
    let routes: Vec<Route> = layout.routes.into_iter().flatten().collect();
    let point = |x| Point { x, y: 20.0 };
    assert_eq!(
        routes,
        [
            Route { points: vec![point(100.0), point(122.0)], bends: Bends::Curved, label: None },
            Route {
                points: vec![point(222.0), point(244.0), point(304.0), point(326.0)],
                bends: Bends::Curved,
                label: Some(Point { x: 244.0, y: 12.0 }),
            },
        ]
    );
}

#[test]
fn what_nothing_leads_to_stands_left_or_beside_what_it_leads_to() {
    // 0 to 3 is the chain; 4 begins, and 5 does not.
    let graph = Graph {
        nodes: vec![node(true), node(false), node(false), node(false), node(true), node(false)],
        edges: vec![edge(0, 1), edge(1, 2), edge(2, 3), edge(4, 3), edge(5, 3)],
    };
    let columns: Vec<f64> = layered(&graph).nodes.iter().map(|(corner, _)| corner.x / 130.0).collect();
    assert_eq!([columns[0], columns[3], columns[4], columns[5]].map(f64::round), [0.0, 3.0, 0.0, 2.0]);
}

#[test]
fn an_edge_of_a_loop_leads_back() {
    let graph = Graph { nodes: vec![node(true), node(false)], edges: vec![edge(0, 1), labelled(1, 0)] };
    let layout = layered(&graph);
    let back = layout.routes[1].as_ref().unwrap();
    // Out at the right of the right one, round below both, and in at the left of the left one.
    let points: Vec<(f64, f64)> = back.points.iter().map(|point| (point.x, point.y)).collect();
    assert_eq!(
        points,
        [
            (324.0, 20.0),
            (324.0, 56.0),
            (224.0, 56.0),
            (202.0, 56.0),
            (142.0, 56.0),
            (120.0, 56.0),
            (20.0, 56.0),
            (20.0, 20.0)
        ]
    );
    assert!(back.label.is_some());
    assert_eq!(overlapping(&boxes(&graph, &layout)), None);
}

#[test]
fn edges_over_very_many_columns_lead_around_them() {
    let count = 2_000;
    let chain = (1..count).map(|node| labelled(node - 1, node));
    let over = (1..count).map(|node| labelled(0, node));
    let graph =
        Graph { nodes: (0..count).map(|at| node(at == 0)).collect(), edges: chain.chain(over).collect() };
    let layout = layered(&graph);
    let square = layout.routes.iter().flatten().filter(|route| route.bends == Bends::Square).count();
    assert!((1_000..2_000).contains(&square), "{square}");
    assert_eq!(overlapping(&boxes(&graph, &layout)), None);
}

#[test]
fn pictures_are_packed_in_order_unless_that_takes_much_more_room() {
    let size = |width, height| Size { width, height };
    let wide = size(300.0, 5.0);
    for (sizes, expected, whole) in [
        // In the first row as it comes, then below each other.
        (
            vec![size(100.0, 40.0), size(100.0, 50.0), size(100.0, 20.0), size(100.0, 10.0), wide],
            vec![(0.0, 0.0), (110.0, 0.0), (220.0, 0.0), (220.0, 30.0), (0.0, 60.0)],
            size(320.0, 65.0),
        ),
        // Low ones before each high one.
        (
            [[size(250.0, 2.0), size(100.0, 90.0)]; 3].concat(),
            vec![(0.0, 100.0), (0.0, 0.0), (0.0, 112.0), (110.0, 0.0), (0.0, 124.0), (220.0, 0.0)],
            size(320.0, 126.0),
        ),
    ] {
        let packed = pack(&sizes, 10.0, 320.0);
        let corners: Vec<(f64, f64)> = packed.corners.iter().map(|corner| (corner.x, corner.y)).collect();
        assert_eq!((corners, packed.size), (expected, whole));
    }
}

#[test]
fn parts_are_those_that_nothing_connects() {
    let graph = Graph { nodes: vec![node(true); 5], edges: vec![edge(3, 0), edge(1, 4)] };
    assert_eq!(connected(&graph), [vec![0, 3], vec![1, 4], vec![2]]);
}

prop_compose! {
    fn graphs()(count in 1_usize..24)(
        sizes in prop::collection::vec((20.0..200.0_f64, 20.0..80.0_f64, any::<bool>()), count),
        edges in prop::collection::vec((0..count, 0..count, prop::option::of(20.0..120.0_f64)), 0..48),
    ) -> Graph {
        Graph {
            nodes: sizes.iter().map(|(width, height, begins)| Node { size: Size { width: *width, height: *height }, begins: *begins }).collect(),
            edges: edges.iter().map(|(from, to, label)| Edge { from: *from, to: *to, label: label.map(|width| Size { width, height: 16.0 }) }).collect(),
        }
    }
}

proptest! {
    #[test]
    fn nothing_overlaps_and_all_is_within(graph in graphs()) {
        let layout = layered(&graph);
        let boxes = boxes(&graph, &layout);
        prop_assert_eq!(overlapping(&boxes), None);
        for [left, top, right, bottom] in boxes {
            prop_assert!(left >= -1e-6 && top >= -1e-6 && right <= layout.size.width + 1e-6 && bottom <= layout.size.height + 1e-6);
        }
        for (edge, route) in graph.edges.iter().zip(&layout.routes) {
            prop_assert_eq!(route.is_some(), edge.from != edge.to);
            let Some(route) = route else { continue };
            prop_assert_eq!(route.label.is_some(), edge.label.is_some());
            // Out at the right and in at the left, wherever it leads.
            let end = |node: usize, share: f64| {
                let (corner, width) = layout.nodes[node];
                Point { x: corner.x + share * width, y: corner.y + graph.nodes[node].size.height / 2.0 }
            };
            for (end, point) in [(end(edge.from, 1.0), route.points[0]), (end(edge.to, 0.0), *route.points.last().unwrap())] {
                prop_assert!((end.x - point.x).abs() + (end.y - point.y).abs() < 1e-6, "{route:?} {end:?}");
            }
            if layout.nodes[edge.from].0.x >= layout.nodes[edge.to].0.x {
                prop_assert!(route.points[0].x + ROUND <= layout.size.width && end(edge.to, 0.0).x >= ROUND, "{route:?}");
            }
        }
    }

    #[test]
    fn what_is_packed_does_not_overlap(sizes in prop::collection::vec((1.0..300.0_f64, 1.0..300.0_f64), 0..40)) {
        let sizes: Vec<Size> = sizes.iter().map(|(width, height)| Size { width: *width, height: *height }).collect();
        let packed = pack(&sizes, 10.0, 0.0);
        let boxes: Vec<[f64; 4]> = (sizes.iter().zip(&packed.corners))
            .map(|(size, corner)| [corner.x, corner.y, corner.x + size.width, corner.y + size.height])
            .collect();
        prop_assert_eq!(overlapping(&boxes), None);
        prop_assert!(boxes.iter().all(|it| it[2] <= packed.size.width && it[3] <= packed.size.height));
    }
}
