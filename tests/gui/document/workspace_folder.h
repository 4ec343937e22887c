#pragma once

#include "core/base/file.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <string_view>

namespace rankwright {

/// A workspace of three files in a folder that goes with the test, and a place for its journal.
class WorkspaceFolder {
public:
  WorkspaceFolder() {
    std::filesystem::create_directories(path());
    write("workspace.toml", "name = \"Test\"\n\n[paths]\nrules = \"rules.toml\"\n");
    write("rules.toml",
          "[transform]\nexpressions = [\n  'place = coalesce(country, home)',\n  'band = bucket(price, "
          "[1, 10])',\n]\n");
    write("model.toml", "epochs = 15 # passes over the samples\n");
  }

  std::filesystem::path path() const { return folder_.path().toStdString() + "/workspace"; }
  std::filesystem::path state() const { return folder_.path().toStdString() + "/state"; }

  bool write(const std::string& name, std::string_view text) const {
    return writeFileAtomically(path() / name, text).has_value();
  }
  std::string read(const std::string& name) const {
    return readTextFile(path() / name).value_or("unreadable");
  }

private:
  QTemporaryDir folder_;
};

} // namespace rankwright
