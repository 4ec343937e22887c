#pragma once

#include "core/feature/schema.h"

#include <QString>

#include <string>
#include <vector>

class QComboBox;

namespace rankwright {

/// A line for the value of a feature, which takes what its type can be; lists are written as `parseTypedList`
/// reads them. Empty, it shows `none`.
QComboBox* makeFeatureField(const Field& field, const QString& none);

/// The line's tooltip, and behind it how a list is written.
QString withHint(const Field& field, const QString& toolTip);

/// The values are offered from now on, below the empty one, each as it is typed; any other may be. The text
/// stays.
void offerValues(QComboBox& editor, const Field& field, const std::vector<std::string>& values);

} // namespace rankwright
