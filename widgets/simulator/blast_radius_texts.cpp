#include "widgets/simulator/blast_radius_texts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/simulator/blast_radius_job.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BlastRadius)
};

QString number(double value, int digits) {
  auto text = QString::number(value, 'f', digits);
  return text.startsWith(QLatin1Char('-')) ? text.replace(0, 1, QChar(0x2212)) : text;
}

/// "+0.012", "−3"; a change that rounds to nothing has no sign.
QString signedNumber(double value, int digits) {
  const auto text = number(std::abs(value), digits);
  if (number(0, digits) == text) return text;
  return (value < 0 ? QChar(0x2212) : QLatin1Char('+')) + text;
}

QString percent(double share) {
  return Texts::tr("%1 %").arg(number(share * 100, 1));
}

/// Half the width of an interval that is symmetric.
double halfWidth(const Estimate& estimate) {
  return (estimate.high - estimate.low) / 2;
}

QString withInterval(const QString& value, const Estimate& estimate, int digits) {
  return Texts::tr("%1 ± %2").arg(value, number(halfWidth(estimate), digits));
}

QString countChange(const ExposureChange& change) {
  const auto difference = change.difference();
  const auto size = countText(static_cast<qulonglong>(std::abs(difference)));
  if (difference == 0) return size;
  return (difference < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
}

QString intervalNote() {
  return Texts::tr("The interval holds the value of all users with 95 % confidence, as the sample has it.");
}

/// With the interval in more digits than the line has room for.
QString intervalNote(const Estimate& estimate) {
  return Texts::tr("From %1 to %2. ").arg(number(estimate.low, 4), number(estimate.high, 4)) + intervalNote();
}

std::vector<Fact> line(const QString& name, const QString& toolTip, const QString& before,
                       const QString& after, const QString& change) {
  return {{.text = name, .toolTip = toolTip},
          {.text = before, .toolTip = toolTip},
          {.text = after, .toolTip = toolTip},
          {.text = change, .toolTip = toolTip}};
}

std::vector<Fact> changedLine(const BlastRadius& radius) {
  const auto& share = radius.changedShare;
  const auto text = percent(share.value);
  auto facts = line(
      Texts::tr("Changed"),
      Texts::tr("Users whose list has another app or another order ÷ users asked: %1 ÷ %2. Scores do not "
                "count. Wilson's interval (1927): %3 to %4.")
              .arg(countText(radius.changed), countText(radius.users), percent(share.low),
                   percent(share.high)) +
          QLatin1Char('\n') + intervalNote(),
      {}, {}, text);
  for (auto& fact : facts)
    fact.strong = true;
  return facts;
}

std::vector<Fact> overlapLine(const BlastRadius& radius) {
  return line(Texts::tr("Overlap"),
              Texts::tr("Rank-biased overlap: the mean over the users of how alike the two lists are, the "
                        "top counting most (p = "
                        "%1). 1: the same list; 0: none in common.")
                      .arg(kOverlapPersistence) +
                  QLatin1Char('\n') + intervalNote(radius.rankBiasedOverlap),
              {}, {}, withInterval(number(radius.rankBiasedOverlap.value, 2), radius.rankBiasedOverlap, 2));
}

std::vector<Fact> jaccardLine(const BlastRadius& radius) {
  return line(Texts::tr("Jaccard"),
              Texts::tr("Jaccard index: the mean over the users of apps in both lists ÷ apps in either. 1: "
                        "the same apps in "
                        "any order; 0: none in common.") +
                  QLatin1Char('\n') + intervalNote(radius.jaccard),
              {}, {}, withInterval(number(radius.jaccard.value, 2), radius.jaccard, 2));
}

std::vector<Fact> countLine(const QString& name, const QString& toolTip, const ExposureChange& change) {
  return line(name, toolTip, countText(change.before), countText(change.after), countChange(change));
}

double shareOf(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<Fact> newItemsLine(const BlastRadius& radius) {
  const auto before = shareOf(radius.newItems.before, radius.places.before);
  const auto after = shareOf(radius.newItems.after, radius.places.after);
  return line(Texts::tr("New apps"),
              Texts::tr("Places of apps that nobody has used yet ÷ places of all lists: %1 ÷ %2 before, %3 ÷ "
                        "%4 after. The change is in percentage points.")
                  .arg(countText(radius.newItems.before), countText(radius.places.before),
                       countText(radius.newItems.after), countText(radius.places.after)),
              percent(before), percent(after), signedNumber((after - before) * 100, 1));
}

std::vector<Fact> numberLine(const NumberChange& change) {
  const auto name =
      change.feature == "price" ? Texts::tr("Price") : Texts::tr("Mean %1").arg(toQt(change.feature));
  return line(
      name,
      Texts::tr("The mean of “%1” over the apps of a user's list, and of that the mean over the users. "
                "The change is that of the same users: a paired interval (Gosset 1908).")
              .arg(toQt(change.feature)) +
          QLatin1Char('\n') + intervalNote(change.difference),
      number(change.before.value, 2), number(change.after.value, 2),
      withInterval(signedNumber(change.difference.value, 2), change.difference, 2));
}

QString actionName(ListAction action) {
  return action == ListAction::Click ? Texts::tr("Clicks") : Texts::tr("Installs");
}

std::vector<Fact> predictedLine(const PredictedChange& change, const BlastRadius& radius) {
  const QString toolTip =
      Texts::tr("As the model “%1” predicts for both lists, whoever ranked them: the sum of its chances over "
                "the places of a list, corrected for negatives that training drew, and of that the mean over "
                "the users. Every place counts as if it was looked at. The change is that of the same users: "
                "a paired interval (Gosset 1908).")
          .arg(toQt(radius.judge)) +
      QLatin1Char('\n') + intervalNote(change.difference);
  return line(actionName(change.action), toolTip, number(change.before.value, 2),
              number(change.after.value, 2),
              withInterval(signedNumber(change.difference.value, 2), change.difference, 2));
}

void word(TableColumn& column, const QString& title, const QString& explanation) {
  column.title = title.toStdString();
  column.explanation = explanation.toStdString();
}

} // namespace

QString blastRadiusHeadline(const BlastRadiusAnswer& answer) {
  const auto& radius = answer.radius;
  return Texts::tr("Lists changed: %1 of %2").arg(countText(radius.changed), countText(radius.users));
}

QString blastRadiusInterval(const BlastRadiusAnswer& answer) {
  const auto& share = answer.radius.changedShare;
  return Texts::tr("%1 (%2 to %3) of the lists change")
      .arg(percent(share.value), percent(share.low), percent(share.high));
}

FactTable blastRadiusFacts(const BlastRadiusAnswer& answer) {
  const auto& radius = answer.radius;
  FactTable table;
  table.columns = {{.title = Texts::tr("Figure"), .toolTip = Texts::tr("Each line's tooltip explains it")},
                   {.title = Texts::tr("Before"), .toolTip = {}, .kind = FactKind::Figure},
                   {.title = Texts::tr("After"), .toolTip = {}, .kind = FactKind::Figure},
                   {.title = Texts::tr("Change"),
                    .toolTip = Texts::tr("With its interval of 95 %"),
                    .kind = FactKind::Figure}};
  table.rows = {changedLine(radius), overlapLine(radius), jaccardLine(radius),
                countLine(Texts::tr("Apps"),
                          Texts::tr("Different apps that stand in the list of any of the users"),
                          radius.items),
                newItemsLine(radius)};
  for (const auto& change : radius.numbers)
    table.rows.push_back(numberLine(change));
  for (const auto& change : radius.predicted)
    table.rows.push_back(predictedLine(change, radius));
  return table;
}

QString exposureTitle(const std::string& feature) {
  if (feature == "category") return Texts::tr("Categories");
  if (feature == "developer") return Texts::tr("Developers");
  return toQt(feature);
}

void wordUserColumn(TableColumn& column) {
  if (column.key == "user")
    word(column, Texts::tr("User"), Texts::tr("Enter shows the user's list under both configurations"));
  else if (column.key == "rank_biased_overlap")
    word(column, Texts::tr("Overlap"),
         Texts::tr("Rank-biased overlap of the two lists: 1 for the same list, 0 for none in common"));
  else if (column.key == "jaccard")
    word(column, Texts::tr("Jaccard"), Texts::tr("Apps in both lists ÷ apps in either"));
  else if (column.key == "entered")
    word(column, Texts::tr("New"), Texts::tr("Apps of the list after that were not in the one before"));
  else if (column.key == "left")
    word(column, Texts::tr("Left"), Texts::tr("Apps of the list before that are not in the one after"));
}

void wordFigureColumn(TableColumn& column) {
  if (column.key == "figure")
    word(column, Texts::tr("Figure"), {});
  else if (column.key == "before")
    word(column, Texts::tr("Before"), {});
  else if (column.key == "after")
    word(column, Texts::tr("After"), {});
  else if (column.key == "change")
    word(column, Texts::tr("Change"), Texts::tr("With its interval of 95 %"));
}

void wordExposureColumn(TableColumn& column) {
  if (column.key == "item")
    word(column, Texts::tr("App"), Texts::tr("The app's key in the item pool"));
  else if (column.key == "name")
    word(column, Texts::tr("Name"), Texts::tr("The app's name"));
  else if (column.key == "value")
    word(column, Texts::tr("Value"), Texts::tr("The value of the feature; missing for apps that have none"));
  else if (column.key == "before")
    word(column, Texts::tr("Before"), Texts::tr("Places of all users' lists before"));
  else if (column.key == "after")
    word(column, Texts::tr("After"), Texts::tr("Places of all users' lists after"));
  else if (column.key == "change")
    word(column, Texts::tr("Change"), Texts::tr("Places after − places before"));
}

} // namespace rankwright
