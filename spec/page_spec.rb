# frozen_string_literal: true

# The page of a pipeline, in a browser: what its script does, and that nothing else runs in it.
RSpec.describe "the page of a pipeline" do
  before { (reason = Support::Chromium.absence) && skip(reason) }

  # nightly -> load -> after_load -> clean, and by itself by_hand -> other.
  def page
    pipeline = AwsGlueTrigger::Pipeline.new
    pipeline.aws_glue_trigger(:nightly, name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
                                        actions: [{ job_name: "load" }])
    pipeline.aws_glue_trigger(:after_load, name: "after", type: "CONDITIONAL", actions: [{ job_name: "clean" }],
                                           predicate: GlueTriggerAttributes.predicate_for_job_success("load"))
    pipeline.aws_glue_trigger(:by_hand, name: "by-hand", type: "ON_DEMAND", enabled: false,
                                        actions: [{ job_name: "other" }])
    pipeline.to_html(now: Time.utc(2026, 11, 23, 4))
  end

  # What is seen: the triggers that are listed, the nodes that are not dimmed, and what the page says of it.
  see = <<~JS
    const see = () => [
      names("#triggers tbody tr:not([hidden]) .name button").join(" "),
      names(".view .node:not(.dim) .name").join(" "),
      document.getElementById("status").textContent,
    ];
    const search = document.getElementById("search");
    const look = (text) => { search.value = text; search.dispatchEvent(new Event("input")); };
    const press = (key, on = document) => on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const click = (element) => element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    const node = (name) => [...document.querySelectorAll(".view .node")].find((one) => one.querySelector(".name").textContent === name);
    const row = (name) => [...document.querySelectorAll("#triggers tbody tr")].find((one) => one.querySelector("button").textContent === name);
  JS

  everything = ["nightly after_load by_hand", "nightly load after_load clean by_hand other", ""]

  it "shows everything at first, and fetches nothing" do
    expect(Support::Chromium.ask(page, "#{see} results.at_first = see();"))
      .to eq("at_first" => everything, "seen" => Support::Chromium::QUIET)
  end

  it "lists and lights what is searched for" do
    asked = Support::Chromium.ask(page, <<~JS)
      #{see}
      look("CLEAN");
      results.job = see();
      look("02:00");
      results.schedule = see();
      look("nowhere");
      results.nothing = see();
      press("Escape");
      results.after = [...see(), search.value];
    JS
    expect(asked).to eq(
      "job" => ["after_load", "clean", "1 of 3 triggers"],
      "schedule" => ["nightly", "nightly", "1 of 3 triggers"],
      "nothing" => ["", "", "0 of 3 triggers"],
      "after" => [*everything, ""],
      "seen" => Support::Chromium::QUIET
    )
  end

  it "lights what is searched for also where something was chosen, and Enter brings it into view" do
    asked = Support::Chromium.ask(page, <<~JS)
      #{see}
      const place = () => document.querySelector(".view svg").getAttribute("viewBox");
      click(node("nightly"));
      look("other");
      results.typed = see();
      click(node("nightly"));
      const before = place();
      press("Enter", search);
      results.entered = [...see(), place() !== before];
    JS
    found = ["by_hand", "other", "1 of 3 triggers"]
    expect(asked).to eq("typed" => found, "entered" => [*found, true], "seen" => Support::Chromium::QUIET)
  end

  it "lights what is before and after what is clicked, in the picture and in the table" do
    asked = Support::Chromium.ask(page, <<~JS)
      #{see}
      const pressed = () => names('#triggers button[aria-pressed="true"]').join(" ");
      click(node("after_load"));
      results.node = [...see(), pressed(), document.querySelectorAll(".view .edge.lit").length];
      click(node("load").querySelector(".shape"));
      results.job = [...see(), pressed(), document.querySelectorAll(".view .edge.lit").length];
      click(row("by_hand"));
      results.row = [...see(), pressed(), document.querySelectorAll(".view .edge.lit").length];
      click(row("by_hand").querySelector("button"));
      results.again = see();
      click(node("nightly"));
      press("Escape");
      results.escaped = see();
      click(node("nightly"));
      click(document.querySelector(".view .page"));
      results.beside = see();
    JS
    all = everything[0]
    expect(asked).to eq(
      "node" => [all, "nightly load after_load clean", "after_load: 2 before it, 1 after it", "after_load", 3],
      "job" => [all, "nightly load after_load clean", "load: 1 before it, 2 after it", "", 3],
      "row" => [all, "by_hand other", "by_hand: 0 before it, 1 after it", "by_hand", 1],
      "again" => everything, "escaped" => everything, "beside" => everything,
      "seen" => Support::Chromium::QUIET
    )
  end

  it "moves and zooms with the keyboard, the wheel, the pointer and the buttons" do
    asked = Support::Chromium.ask(page, <<~JS)
      #{see}
      const view = document.getElementById("view");
      const box = () => document.querySelector(".view svg").getAttribute("viewBox").split(" ").map(Number);
      const moved = (act) => {
        const [x, y, width] = box();
        act();
        const [x2, y2, width2] = box();
        return [Math.sign(Math.round(x2 - x)), Math.sign(Math.round(y2 - y)), Math.sign(Math.round(width2 - width))];
      };
      const drag = (type, x, y) =>
        view.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, bubbles: true, button: 0 }));
      view.setPointerCapture = () => {};
      const at = view.getBoundingClientRect();
      results.right = moved(() => press("ArrowRight", view));
      results.up = moved(() => press("ArrowUp", view));
      results.nearer = moved(() => press("+", view))[2];
      results.farther = moved(() => click(document.getElementById("farther")))[2];
      results.wheel = moved(() => view.dispatchEvent(new WheelEvent("wheel", { deltaY: -200, clientX: at.left, clientY: at.top, cancelable: true })));
      results.dragged = moved(() => {
        drag("pointerdown", 100, 100);
        drag("pointermove", 60, 100);
        drag("pointerup", 60, 100);
      });
      click(node("nightly"));
      results.not_chosen = see()[2];
      const fitted = () => { click(document.getElementById("fit")); return box(); };
      results.fits = JSON.stringify(fitted()) === JSON.stringify((press("0", view), box()));
      press("/");
      results.focus = document.activeElement.id;
    JS
    expect(asked).to eq(
      "right" => [1, 0, 0], "up" => [0, -1, 0], "nearer" => -1, "farther" => 1, "wheel" => [0, 0, -1],
      "dragged" => [1, 0, 0], "not_chosen" => "", "fits" => true, "focus" => "search",
      "seen" => Support::Chromium::QUIET
    )
  end

  it "brings into view what is chosen in the table, and the first that is found" do
    asked = Support::Chromium.ask(page, <<~JS)
      #{see}
      const middle = (element) => {
        const box = element.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      };
      const isInTheMiddle = (name) => {
        const [[x, y], [x2, y2]] = [middle(document.getElementById("view")), middle(node(name))];
        return Math.abs(x - x2) < 3 && Math.abs(y - y2) < 3;
      };
      results.before = isInTheMiddle("clean");
      look("clean");
      press("Enter", search);
      results.found = isInTheMiddle("clean");
      press("Escape");
      click(row("by_hand"));
      results.chosen = isInTheMiddle("by_hand");
    JS
    expect(asked).to eq("before" => false, "found" => true, "chosen" => true, "seen" => Support::Chromium::QUIET)
  end

  # As a message has them: what would command a terminal, or turn text round, is an escape.
  def told(name)
    name.gsub(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/) do |character|
      { "\n" => "\\n", "\t" => "\\t", "\r" => "\\r" }[character] || format("\\u{%x}", character.ord)
    end
  end

  it "has hostile names as text, and runs none of them" do
    hostile = Support::HostileNames::ALL
    pipeline = AwsGlueTrigger::Pipeline.new(collect: true)
    hostile.each do |name|
      pipeline.declare(name, { name:, type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: name,
                               actions: [{ job_name: name }] })
    end
    asked = Support::Chromium.ask(pipeline.to_html(title: hostile[4]), <<~JS)
      results.title = document.title;
      results.names = names("td.name code bdi");
      results.resources = names("td.name button bdi");
      results.jobs = names("td.starts bdi");
      results.told = names(".view .target title").map((title) => title.slice("job ".length));
      results.scripts = document.querySelectorAll("script").length;
      results.strange = document.querySelectorAll("img, iframe, object, embed, link, b, a, [onload], [onerror]").length;
    JS
    names = hostile.map { |name| told(Support::HostileNames.received(name)) }
    resources = hostile.map { |name| told(name) }
    expect(asked).to eq("title" => hostile[4], "names" => names, "resources" => resources, "jobs" => names,
                        "told" => names, "scripts" => 3, "strange" => 0, "seen" => Support::Chromium::QUIET)
  end

  it "can be read without its script" do
    without = page.sub(%r{<script>.*?</script>}m, "")
    asked = Support::Chromium.ask(without, <<~JS)
      const isSeen = (selector) => document.querySelector(selector).checkVisibility();
      results.visible = [isSeen(".tools"), isSeen(".view svg"), isSeen("#triggers"), isSeen(".legend")];
      results.next = names("td.next");
    JS
    expect(asked).to eq(
      "visible" => [false, true, true, true],
      "next" => ["Tue 2026-11-24 02:00Wed 2026-11-25 02:00Thu 2026-11-26 02:00", "", ""],
      "seen" => Support::Chromium::QUIET
    )
  end
end
