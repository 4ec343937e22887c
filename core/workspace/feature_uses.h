#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/schema.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A configuration file of a workspace as it stands in an editor or on disk.
struct ConfigText {
  std::string path; ///< relative to the workspace
  std::string text;
};

/// A place where the configuration names a rule or an input feature.
struct FeatureUse {
  enum class Kind : std::uint8_t {
    Definition, ///< a rule of that name
    Rule,       ///< the rule `user` reads it
    Output,     ///< `[transform] features`
    Channel,    ///< the keys of the recall channel `user`
    ModelField, ///< a field of a model
    Index,      ///< a column of the index `user`
    Setting,    ///< the value of another setting, `user` is its key
  };
  Kind kind = Kind::Setting;
  std::string user;
  std::string path;
  std::uint32_t line = 1;
  std::size_t begin = 0; ///< bytes [begin, end) of the file are the name
  std::size_t end = 0;

  friend bool operator==(const FeatureUse&, const FeatureUse&) = default;
};

/// Every place that names the feature, file by file in the order of the text. Files that do not parse tell
/// what can be read of their rules and nothing else. Errors: Cancelled.
Result<std::vector<FeatureUse>> findFeatureUses(const std::vector<ConfigText>& files, std::string_view name,
                                                const Schema& inputs, const JobControl& job = {});

} // namespace rankwright
