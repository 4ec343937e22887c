#pragma once

#include "widgets/simulator/compared_list.h"
#include "widgets/simulator/trace_facts.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace rankwright {

/// "▲3", "▼2", "=", "new".
QString changeText(const CardChange& change);
/// The same in words: "3 places up from place 5".
QString spokenChange(const CardChange& change);
/// How the changes of place and score come about, with the values: one line each.
QStringList changeExplanations(const Card& card);

/// Signed, four decimals: "+0.0123".
QString scoreChangeText(double change);

/// What the baseline is: whose list, how long, by which model, in which context, of when.
QString baselineText(const Baseline& baseline);

/// The figures of a comparison, each with how it is computed and from what.
std::vector<Figure> comparisonFigures(const ListComparison& comparison);

/// What else differs between the two lists than their apps, in sentences; nothing when the requests were
/// alike.
QStringList differenceTexts(const ComparedList& compared);

} // namespace rankwright
