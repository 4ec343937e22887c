#include "widgets/models/model_words.h"

#include "core/model/ranker.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ModelWords)
};

constexpr double kKilo = 1000;
constexpr int kMinute = 60;
constexpr int kHour = 60 * kMinute;

} // namespace

QString kindTitle(ModelKind kind) {
  switch (kind) {
  case ModelKind::LogisticRegression:
    return Texts::tr("Logistic regression");
  case ModelKind::FactorizationMachine:
    return Texts::tr("Factorisation machine (FM)");
  case ModelKind::DeepFm:
    return Texts::tr("DeepFM");
  case ModelKind::DcnV2:
    return Texts::tr("DCN-V2");
  case ModelKind::Esmm:
    return Texts::tr("ESMM (paper)");
  case ModelKind::AppsEsmm:
    return Texts::tr("AppS ESMM");
  case ModelKind::Mmoe:
    return Texts::tr("MMoE");
  case ModelKind::AppsMmoe:
    return Texts::tr("AppS MMoE");
  case ModelKind::MultiTask:
    return Texts::tr("Multi-task, body and head chosen below");
  }
  return {};
}

QString kindHelp(ModelKind kind) {
  switch (kind) {
  case ModelKind::LogisticRegression:
    return Texts::tr("A weight for each value. The quickest, and the floor that others must beat.");
  case ModelKind::FactorizationMachine:
    return Texts::tr("A weight for each value and for each pair of values, the pairs through short vectors. "
                     "Quick, and its scores can be explained pair by pair.");
  case ModelKind::DeepFm:
    return Texts::tr("A factorisation machine and a neural network over the same vectors. Better where there "
                     "are many rows; some ten times slower to train.");
  case ModelKind::DcnV2:
    return Texts::tr(
        "Cross layers that multiply fields, beside a neural network. A strong baseline of today.");
  case ModelKind::Esmm:
    return Texts::tr("Click and install learnt together over all exposures: install = click × install after "
                     "a click. Takes the bias out of training on clicked rows alone.");
  case ModelKind::AppsEsmm:
    return Texts::tr("The same product, over shared experts that a gate mixes for each task.");
  case ModelKind::Mmoe:
    return Texts::tr("Shared experts, mixed by a gate for each task; click and install each have an output.");
  case ModelKind::AppsMmoe:
    return Texts::tr("Two experts and two gates, a factorisation machine added to each output, and a loss of "
                     "95 % click and 5 % install.");
  case ModelKind::MultiTask:
    return Texts::tr("Click and install with the body and the head that you choose.");
  }
  return {};
}

QString outputTitle(std::string_view output) {
  if (output == kClickOutput) return Texts::tr("Click (pctr)");
  if (output == kConversionOutput) return Texts::tr("Install after a click (pcvr)");
  if (output == kInstallOutput) return Texts::tr("Click and install (pctcvr)");
  return toQt(output);
}

QString bytesText(double bytes) {
  if (bytes < kKilo) return Texts::tr("%1 B").arg(std::round(bytes));
  if (bytes < kKilo * kKilo) return Texts::tr("%1 kB").arg(bytes / kKilo, 0, 'f', 1);
  if (bytes < kKilo * kKilo * kKilo) return Texts::tr("%1 MB").arg(bytes / (kKilo * kKilo), 0, 'f', 1);
  return Texts::tr("%1 GB").arg(bytes / (kKilo * kKilo * kKilo), 0, 'f', 1);
}

QString durationText(double seconds) {
  if (seconds < 0.05) return Texts::tr("less than 0.1 s");
  if (seconds < 10) return Texts::tr("%1 s").arg(seconds, 0, 'f', 1);
  const auto whole = static_cast<int>(std::lround(seconds));
  if (whole < kMinute) return Texts::tr("%1 s").arg(whole);
  if (whole < kHour) return Texts::tr("%1 min %2 s").arg(whole / kMinute).arg(whole % kMinute);
  return Texts::tr("%1 h %2 min").arg(whole / kHour).arg(whole % kHour / kMinute);
}

} // namespace rankwright
