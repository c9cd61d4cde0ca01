//! Finds the SARIF schema in the source of the crate `serde-sarif`, which Cargo has fetched and does not compile.

use std::error::Error;
use std::path::Path;
use std::process::Command;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=Cargo.lock");
    let listed = Command::new(std::env::var("CARGO")?)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(std::env::var("CARGO_MANIFEST_DIR")?)
        .output()?;
    if !listed.status.success() {
        return Err(String::from_utf8_lossy(&listed.stderr).into());
    }
    let metadata: serde_json::Value = serde_json::from_slice(&listed.stdout)?;
    let packages = metadata["packages"].as_array().ok_or("cargo metadata lists no packages")?;
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").ok_or("no serde-sarif")?;
    let manifest = package["manifest_path"].as_str().ok_or("serde-sarif is nowhere")?;
    let schema = Path::new(manifest).with_file_name("src").join("schema.json");
    println!("cargo::rustc-env=SARIF_SCHEMA={}", schema.display());
    Ok(())
}
