#pragma once

#include "core/base/result.h"
#include "core/logs/delimited_store.h"
#include "core/logs/engine_store.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// How a delimited file is read: guessed, except for what the person says.
struct TableOption {
  std::string path;
  std::vector<std::string> mappings; ///< `column=role[:type[:name]]`
};

/// The options of `import csv`. Each function says on the console what was guessed. Errors: those of
/// `sniffDelimited`; InvalidArgument for a mapping that cannot be read, NotFound for one of a column that the
/// file lacks.
struct DelimitedOptions {
  TableOption interactionsFile;
  TableOption itemsFile;
  TableOption usersFile;
  std::string delimiter; ///< empty: guessed
  bool noHeader = false; ///< false: guessed

  void addTo(CLI::App& command);
  Result<DelimitedTable> interactions(Console& console) const;
  Result<std::optional<DelimitedTable>> items(Console& console) const;
  Result<std::optional<DelimitedTable>> users(Console& console) const;

private:
  Result<DelimitedTable> table(const TableOption& option, TableKind kind, Console& console) const;
  Result<std::optional<DelimitedFormat>> knownFormat(const std::string& path) const;
};

/// The options of `import engine`. Errors: as `DelimitedOptions`.
struct EngineOptions {
  std::string items;
  std::string users;
  std::vector<std::string> indexes;
  DelimitedOptions log;

  void addTo(CLI::App& command);
  Result<EngineFiles> files(Console& console) const;
};

} // namespace rankwright::cli
