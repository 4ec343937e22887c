#pragma once

#include "core/table/table_source.h"
#include "widgets/common/fact_table.h"

#include <QString>

#include <string>

namespace rankwright {

struct BlastRadiusAnswer;

/// The words of the blast radius. Those that a worker calls may be called on any thread.

/// "Lists changed: 342 of 1,000"
QString blastRadiusHeadline(const BlastRadiusAnswer& answer);
/// "34.2 % (31.3 % to 37.2 %) of the lists change"
QString blastRadiusInterval(const BlastRadiusAnswer& answer);

/// The figures, a line each: before, after and the change with its interval, each with how it is computed.
FactTable blastRadiusFacts(const BlastRadiusAnswer& answer);

/// What the table of a feature's exposure is called: "Categories", "Developers", or the feature's name.
QString exposureTitle(const std::string& feature);

/// Titles and explanations of the columns of `changedUsersTable`.
void wordUserColumn(TableColumn& column);
/// Those of `changedItemsTable` and `exposureTable`.
void wordFigureColumn(TableColumn& column);
void wordExposureColumn(TableColumn& column);

} // namespace rankwright
