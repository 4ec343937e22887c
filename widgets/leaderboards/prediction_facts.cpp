#include "widgets/leaderboards/prediction_facts.h"

#include "widgets/common/number_words.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::PredictionFacts)
};

QString outcomeText(BoardOutcome outcome) {
  switch (outcome) {
  case BoardOutcome::Clicks:
    return Texts::tr("Clicks");
  case BoardOutcome::Installs:
    return Texts::tr("Installs");
  case BoardOutcome::NewAppExposures:
    break;
  }
  return Texts::tr("Looks at new apps");
}

QString sourceText(ChanceSource source, const QString& model) {
  switch (source) {
  case ChanceSource::Model:
    return Texts::tr("the model %1").arg(model);
  case ChanceSource::Rates:
    return Texts::tr("each app's rate in the logs");
  case ChanceSource::Conversions:
    return Texts::tr("the model %1 and each app's installs per click").arg(model);
  case ChanceSource::None:
    break;
  }
  return Texts::tr("nothing, as there is neither a model nor a log of exposures");
}

QString examinationText(const PredictionBasis& basis) {
  switch (basis.examination) {
  case ExaminationSource::Shuffled:
    return Texts::tr("how far people look is from shuffled lists");
  case ExaminationSource::PositionModel:
    return basis.examinationOfBoards
               ? Texts::tr("how far people look is from clicks at the slots of boards")
               : Texts::tr("how far people look is from clicks at the slots of all lists");
  case ExaminationSource::Assumed:
    break;
  }
  return Texts::tr("how far people look is assumed, 1 / log₂(slot + 1), as no log tells it");
}

/// With one decimal all of them, so that they stand below each other.
QString amountText(double amount) {
  return QLocale().toString(amount, 'f', 1);
}

QString changeText(double change) {
  const auto amount = amountText(std::abs(change));
  if (amount == amountText(0)) return amount;
  return change > 0 ? QLatin1Char('+') + amount : amountText(change);
}

QString intervalText(const Estimate& change) {
  return Texts::tr("%1 to %2").arg(changeText(change.low), changeText(change.high));
}

} // namespace

FactTable predictionTable() {
  FactTable table;
  table.columns = {
      {Texts::tr("Boards"), Texts::tr("This board, or all that are checked")},
      {Texts::tr("For 1,000 users"), Texts::tr("Who open the page once each")},
      {Texts::tr("Shelf"), Texts::tr("With the list that is published"), FactKind::Figure},
      {Texts::tr("Draft"), Texts::tr("With the list that would be published"), FactKind::Figure},
      {Texts::tr("Change"), Texts::tr("The mean of the users' differences"), FactKind::Figure},
      {Texts::tr("95 % interval"),
       Texts::tr("Of users who scatter, and of rates and slots that logs tell too little of"),
       FactKind::Figure},
      {Texts::tr("Relative"), Texts::tr("The change over what the shelf brings"), FactKind::Figure}};
  return table;
}

void addPredictionRows(FactTable& table, const QString& scope, const PredictedBoard& board, bool strong) {
  for (std::size_t i = 0; i < kBoardOutcomeCount; ++i) {
    const auto& outcome = board.outcomes[i];
    if (!outcome) continue;
    const auto relative = outcome->relative();
    table.rows.push_back({{.text = scope, .strong = strong},
                          {.text = outcomeText(static_cast<BoardOutcome>(i)), .strong = strong},
                          {.text = amountText(outcome->before), .strong = strong},
                          {.text = amountText(outcome->after), .strong = strong},
                          {.text = changeText(outcome->change.value), .strong = strong},
                          {.text = intervalText(outcome->change), .strong = strong},
                          {.text = relative ? liftText(*relative) : QString(), .strong = strong}});
  }
}

QString predictionBasisText(const LeaderboardPrediction& prediction) {
  const auto& basis = prediction.basis;
  const auto model = toQt(basis.model);
  return Texts::tr("From %1 users of the workspace. Clicks are from %2, installs from %3; %4.")
      .arg(QLocale().toString(prediction.users), sourceText(basis.clicks, model),
           sourceText(basis.installs, model), examinationText(basis));
}

} // namespace rankwright
