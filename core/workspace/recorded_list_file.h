#pragma once

#include "core/base/result.h"
#include "core/pipeline/list_comparison.h"
#include "core/pipeline/trace.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace rankwright {

/// The list of a request, to be kept.
RecordedList recordList(const Workspace& workspace, const Trace& trace);

/// `{"workspace", "user", "context", "time", "model", "list": [{"slot", "item", "name", "category",
/// "score"}]}` as `recommend --json` prints it; what is not known is left out. Slots count from 0.
std::string recordedListJson(const RecordedList& list);

/// A header and a row an item: place (from 1), item, name, category, score, and in every row workspace, user,
/// context (as JSON), time and model.
std::string recordedListCsv(const RecordedList& list);

/// Reads either of them; a text that begins with `{` is JSON. CSV needs the column "item", and its rows
/// without a place are not in the list; JSON needs "list" and an "item" in each of its entries. All else may
/// be missing. Errors, each with its line: Parse for other text, Type for a value of another type, Conflict
/// for an item or place that stands there twice.
Result<RecordedList> parseRecordedList(std::string_view text, const std::string& source);

/// The same from a file. Errors: NotFound, Io too.
Result<RecordedList> readRecordedList(const std::filesystem::path& path);

/// Replaces the file in one step: CSV when its name ends with .csv, else JSON. Errors: Io.
Status writeRecordedList(const RecordedList& list, const std::filesystem::path& path);

} // namespace rankwright
