#include "widgets/index/key_query_texts.h"

#include "core/index/key_query_parser.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::KeyQueryTexts)
};

struct Wording {
  const char* key;
  QString title;
  QString explanation;
};

std::vector<Wording> wordings() {
  return {{"item", Texts::tr("App"), Texts::tr("The app's key in the item pool")},
          {"name", Texts::tr("Name"), Texts::tr("The app's name in the catalogue")},
          {"weight", Texts::tr("Weight"),
           Texts::tr("The largest weight of the app under the keys of the query; its meaning depends on the "
                     "index. Empty when it stands under none of them, as after ! alone.")},
          {"keys", Texts::tr("Stands under"),
           Texts::tr("Keys of the query under which the app stands, the first five of them")},
          {"key_count", Texts::tr("Keys"),
           Texts::tr("How many keys of the query the app stands under; a prefix may be many")}};
}

QString jointText(KeyQueryPart::Joint joint) {
  switch (joint) {
  case KeyQueryPart::Joint::And:
    return Texts::tr("and");
  case KeyQueryPart::Joint::Or:
    return Texts::tr("or");
  default:
    return {};
  }
}

/// The address of an operand that is one key of the index.
Address addressOfKey(const std::string& operand, const KeyQueryAnswer& answer, const QString& index) {
  const auto parsed = KeyQuery::parse(operand);
  if (!parsed || parsed->root().kind != KeyQuery::Node::Kind::Key) return {};
  const auto& key = parsed->root().text;
  if (std::ranges::find(answer.unknownKeys, key) != answer.unknownKeys.end()) return {};
  return {QStringLiteral("key"), index + QLatin1Char('=') + toQt(key)};
}

/// Groups are told by their depth, for the eye and for a reader of the screen.
QString indented(const std::string& operand, std::uint32_t depth) {
  return QStringLiteral("    ").repeated(static_cast<int>(depth)) + toQt(operand);
}

/// Whether the operand is the one after which nothing is left.
bool empties(const std::vector<KeyQueryPart>& parts, std::size_t number) {
  const auto& part = parts[number];
  if (part.remaining > 0 || part.joint != KeyQueryPart::Joint::And) return false;
  for (auto i = number; i-- > 0 && parts[i].depth >= part.depth;)
    if (parts[i].depth == part.depth) return parts[i].remaining > 0;
  return true;
}

} // namespace

void describeMatchColumn(TableColumn& column) {
  for (const auto& wording : wordings())
    if (column.key == wording.key) {
      column.title = wording.title.toStdString();
      column.explanation = wording.explanation.toStdString();
    }
}

FactTable operandFacts(const QString& query, const KeyQueryAnswer& answer, const QString& index) {
  FactTable table{
      .columns = {{Texts::tr("Operand"), Texts::tr("A key, a prefix, or a group in brackets, as written")},
                  {Texts::tr("Joined by"),
                   Texts::tr("What joins it to the others of its group: and keeps what stands in both, or "
                             "what stands in either")},
                  {Texts::tr("Items"), Texts::tr("Items that it stands for by itself"), FactKind::Figure},
                  {Texts::tr("Remaining"),
                   Texts::tr("Items that its group stands for up to and with it; bold where an operand "
                             "empties it"),
                   FactKind::Figure}},
      .rows = {}};
  const auto text = query.toStdString();
  for (std::size_t i = 0; i < answer.parts.size(); ++i) {
    const auto& part = answer.parts[i];
    const auto operand = text.substr(part.begin, part.end - part.begin);
    const bool strong = empties(answer.parts, i);
    table.rows.push_back({{.text = indented(operand, part.depth),
                           .strong = strong,
                           .address = addressOfKey(operand, answer, index)},
                          {.text = jointText(part.joint)},
                          {.text = countText(part.items)},
                          {.text = countText(part.remaining), .strong = strong}});
  }
  return table;
}

QString foundText(const KeyQueryAnswer& answer) {
  const auto found = Texts::tr("%n item(s) found", nullptr, static_cast<int>(answer.found));
  if (answer.items.size() == answer.found) return found;
  return Texts::tr("%1; the first %2 are shown").arg(found, countText(answer.items.size()));
}

QString unknownKeysText(const KeyQueryAnswer& answer) {
  QStringList keys;
  for (const auto& key : answer.unknownKeys)
    keys << Texts::tr("“%1”").arg(toQt(key));
  keys.removeDuplicates();
  if (keys.isEmpty()) return {};
  return Texts::tr("The index does not have: %1", nullptr).arg(keys.join(Texts::tr(", ", "between keys")));
}

} // namespace rankwright
