#pragma once

#include "core/base/file.h"
#include "tests/unit/result_values.h"

#include <filesystem>
#include <string>

namespace rankwright::test {

/// A copy of the sample's configuration that may be written to; its data stays where it is.
class SampleCopy {
public:
  SampleCopy() {
    namespace fs = std::filesystem;
    fs::copy(RW_SOURCE_DIR "/configs/sample", path(), fs::copy_options::recursive);
    auto text = valueOf(readTextFile(path() / "workspace.toml"));
    const std::string relative = "../../sample_data/sample";
    text.replace(text.find(relative), relative.size(), RW_SOURCE_DIR "/sample_data/sample");
    expect(writeFileAtomically(path() / "workspace.toml", text));
  }

  std::filesystem::path path() const { return fileIn(folder_, "sample"); }
  std::filesystem::path file(const char* name) const { return fileIn(folder_, name); }

  /// Adds a pipeline of that name.
  void addPipeline(const std::string& name, const std::string& toml) const {
    expect(writeFileAtomically(path() / "pipelines" / (name + ".toml"), toml));
  }

private:
  QTemporaryDir folder_;
};

/// Lists apps that few people use: much worse than any other pipeline.
inline constexpr const char* kBadPipeline = R"toml([filter]
exclude_used = true

[[channel]]
name = "anything"
index = "popular"
key = "all"
count = 1000

[merge]
policy = "round_robin"
count = 1000

[rank]
by = "rule"
rule = "0 - log(downloads_min + 1)"

[list]
count = 20
)toml";

} // namespace rankwright::test
