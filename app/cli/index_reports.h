#pragma once

#include "app/cli/command.h"

namespace rankwright::cli {

/// The subcommands of `index` that look into indexes: info, top, keys, postings, items, query.
void addIndexReports(CLI::App& index, Action& action);

/// The subcommand `user`: the keys of a request.
void addIndexUserReport(CLI::App& index, Action& action);

/// Those that look after their files: compare, verify, builds, rollback.
void addIndexBuildCommands(CLI::App& index, Action& action);

/// Those that look into indexes of vectors: vectors, recall.
void addIndexVectorCommands(CLI::App& index, Action& action);

} // namespace rankwright::cli
