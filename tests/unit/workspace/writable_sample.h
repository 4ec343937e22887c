#pragma once

#include "core/workspace/workspace_config.h"
#include "tests/unit/result_values.h"

#include <filesystem>

namespace rankwright::test {

/// A copy of the sample workspace with its data, in which models may be trained.
class WritableSample {
public:
  WritableSample() {
    copy("configs/sample");
    copy("sample_data/sample");
  }

  std::filesystem::path path() const { return fileIn(folder_, "configs") / "sample"; }
  std::filesystem::path file(const char* name) const { return fileIn(folder_, name); }
  WorkspaceConfig config() const { return valueOf(readWorkspaceConfig(path())); }

private:
  void copy(const char* part) const {
    namespace fs = std::filesystem;
    const auto target = fileIn(folder_, part);
    fs::create_directories(target.parent_path());
    fs::copy(fs::path(RW_SOURCE_DIR) / part, target, fs::copy_options::recursive);
    fs::remove_all(target / "runs"); // of somebody who works with the sample
  }

  QTemporaryDir folder_;
};

} // namespace rankwright::test
