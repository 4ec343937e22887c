#pragma once

#include "core/feature/narrow_column_builder.h"
#include "core/logs/missing_texts.h"
#include "core/logs/raw_value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How values become those of a feature.
struct FeatureForm {
  ValueType type = ValueType::String;
  bool isGiven = false;     ///< texts are read as the type, and numbers written as texts
  char separator = '|';     ///< between the elements of a list in one text
  std::uint32_t length = 0; ///< of all lists, 0: any
};

/// Gives values the type of their feature and appends them to its column.
class ValueAppender {
public:
  enum class Outcome : std::uint8_t { Appended, WrongType, Bad };

  explicit ValueAppender(const MissingTexts& missing) : missing_(&missing) {}

  /// Nothing is appended to the column unless that is the outcome; then `fault` says why.
  Outcome append(const RawValue& value, const FeatureForm& form, NarrowColumnBuilder& column);

  /// Ends with the value.
  const std::string& fault() const { return fault_; }

private:
  bool appendScalar(std::string_view text, ValueType type, NarrowColumnBuilder& column) const;
  bool split(std::string_view text, const FeatureForm& form);
  bool addPart(std::string_view part, ValueType element);
  Outcome appendList(const FeatureForm& form, NarrowColumnBuilder& column);
  Outcome appendTyped(const RawValue& value, const FeatureForm& form, NarrowColumnBuilder& column);
  Outcome wrongType(const RawValue& value, const FeatureForm& form);

  const MissingTexts* missing_;
  std::vector<std::int64_t> integers_;
  std::vector<float> reals_;
  std::vector<std::string_view> texts_;
  std::string number_;
  std::string fault_;
};

} // namespace rankwright
