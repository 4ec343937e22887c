#pragma once

#include "core/model/enum_words.h"
#include "core/model/model_config.h"
#include "core/model/toml_reader.h"

#include <string>
#include <vector>

namespace rankwright {

/// The words of configuration files and vocabularies.
inline constexpr EnumWords<Pooling, 3> kPoolingWords{{"mean", "sum", "sqrt"}};

/// Reads the array `fields`. Failures stay in the reader.
void readFieldOptions(TomlReader& reader, const std::string& source, std::vector<FieldOptions>& fields);

toml::array fieldOptionsToToml(const std::vector<FieldOptions>& fields);

} // namespace rankwright
