#pragma once

#include "widgets/experiments/experiment_case.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace rankwright {

/// The verdict, what was found of trust, all metrics, the split and the days before, as a page of HTML in the
/// language of the window. `pictures` are tags of the charts, in their order.
QString reportHtml(const ExperimentCase& shown, const QStringList& pictures);

/// The same page as PDF; `pictures` are PNG files.
Result<QByteArray> reportPdf(const ExperimentCase& shown, const std::vector<QByteArray>& pictures);

/// All figures as JSON: metrics, split, bias, findings and verdicts.
Result<QByteArray> reportJson(const ExperimentCase& shown);

/// The table of metrics as CSV.
Result<QByteArray> reportCsv(const ExperimentCase& shown);

} // namespace rankwright
