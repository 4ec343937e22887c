#pragma once

#include "core/feature/schema.h"

#include <QString>

#include <string>
#include <vector>

class QComboBox;

namespace rankwright {

/// A line for the value of a feature, which takes what its type can be; lists are separated by commas. Empty,
/// it shows `none`.
QComboBox* makeFeatureField(const Field& field, const QString& none);

/// The values are offered from now on, below the empty one; any other may be typed. The text stays.
void offerValues(QComboBox& field, const std::vector<std::string>& values);

} // namespace rankwright
