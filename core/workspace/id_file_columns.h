#pragma once

#include "core/base/result.h"
#include "core/feature/schema.h"
#include "core/logs/delimited_format.h"
#include "core/model/model_config.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What a file of ids is: its first row names the columns, and the character that is the most frequent there
/// of tab, comma, semicolon and bar delimits them. Errors: NotFound, Io; Corrupt for an empty file.
Result<DelimitedFormat> idFileFormat(const std::filesystem::path& path);

/// The columns of a file in its order. Errors: as above.
Result<std::vector<std::string>> idFileColumns(const std::filesystem::path& path);

/// Which columns are labels and which are fields.
struct IdFileMapping {
  std::vector<std::string> labels; ///< of 0 and 1: one, or two of a model of clicks and installs
  std::vector<FieldOptions> fields;

  /// Names and types of the fields: texts, or numbers where they are standardised or put into buckets.
  Result<Schema> schema() const;
};

/// Fields are the columns in `wanted`, or all but the labels where it is empty; a field that `options` names
/// is encoded as these say. Errors: NotFound for a label or wanted field that the columns lack, with its
/// name; Conflict for a field that is a label; InvalidArgument when there is no field or label.
Result<IdFileMapping> mapIdFile(const std::vector<std::string>& columns, std::vector<std::string> labels,
                                const std::vector<std::string>& wanted,
                                const std::vector<FieldOptions>& options);

} // namespace rankwright
