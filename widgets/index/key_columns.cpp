#include "widgets/index/key_columns.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Wording {
  const char* key;
  const char* title;
  const char* explanation;
};

constexpr Wording kKeyColumns[] = {
    {"key", QT_TRANSLATE_NOOP("KeyColumns", "Key"),
     QT_TRANSLATE_NOOP("KeyColumns", "What a recall channel looks up, e.g. a category or an app")},
    {"postings", QT_TRANSLATE_NOOP("KeyColumns", "Postings"),
     QT_TRANSLATE_NOOP("KeyColumns", "How many apps stand under the key")},
    {"largest_weight", QT_TRANSLATE_NOOP("KeyColumns", "Largest weight"),
     QT_TRANSLATE_NOOP("KeyColumns", "Weight of the first posting; its meaning depends on the index")},
    {"smallest_weight", QT_TRANSLATE_NOOP("KeyColumns", "Smallest weight"),
     QT_TRANSLATE_NOOP("KeyColumns", "Weight of the last posting")},
    {"top_item", QT_TRANSLATE_NOOP("KeyColumns", "First app"),
     QT_TRANSLATE_NOOP("KeyColumns", "Key of the app with the largest weight")},
    {"top_item_name", QT_TRANSLATE_NOOP("KeyColumns", "Its name"),
     QT_TRANSLATE_NOOP("KeyColumns", "Name of the app with the largest weight")}};

constexpr Wording kPostingColumns[] = {
    {"position", QT_TRANSLATE_NOOP("KeyColumns", "Place"),
     QT_TRANSLATE_NOOP("KeyColumns", "Place in the posting list, which is sorted by falling weight, from 1")},
    {"item", QT_TRANSLATE_NOOP("KeyColumns", "App"),
     QT_TRANSLATE_NOOP("KeyColumns", "The app's key in the item pool")},
    {"name", QT_TRANSLATE_NOOP("KeyColumns", "Name"),
     QT_TRANSLATE_NOOP("KeyColumns", "The app's name in the catalogue")},
    {"weight", QT_TRANSLATE_NOOP("KeyColumns", "Weight"),
     QT_TRANSLATE_NOOP("KeyColumns", "Weight of the posting in the index; its meaning depends on the index")},
    {"slot", QT_TRANSLATE_NOOP("KeyColumns", "Slot"),
     QT_TRANSLATE_NOOP("KeyColumns",
                       "Which of the app's keys this one was when the index was built, from 0")}};

constexpr Wording kItemKeyColumns[] = {
    {"index", QT_TRANSLATE_NOOP("KeyColumns", "Index"),
     QT_TRANSLATE_NOOP("KeyColumns", "The index that the key stands in")},
    {"key", QT_TRANSLATE_NOOP("KeyColumns", "Key"),
     QT_TRANSLATE_NOOP("KeyColumns", "The key that the app stands under; opens its posting list")},
    {"place", QT_TRANSLATE_NOOP("KeyColumns", "Place"),
     QT_TRANSLATE_NOOP("KeyColumns", "Place of the app in the posting list of the key, from 1")},
    {"postings", QT_TRANSLATE_NOOP("KeyColumns", "Postings"),
     QT_TRANSLATE_NOOP("KeyColumns", "How many apps stand under the key")},
    {"weight", QT_TRANSLATE_NOOP("KeyColumns", "Weight"),
     QT_TRANSLATE_NOOP("KeyColumns", "Weight of the app under the key; its meaning depends on the index")},
    {"slot", QT_TRANSLATE_NOOP("KeyColumns", "Slot"),
     QT_TRANSLATE_NOOP("KeyColumns", "Which of the app's keys this one was when the index was built, from 0; "
                                     "only in indexes with positions")},
    {"kind", QT_TRANSLATE_NOOP("KeyColumns", "Kind"),
     QT_TRANSLATE_NOOP("KeyColumns", "What the index is built from, as indexes.toml calls it")},
    {"made_by", QT_TRANSLATE_NOOP("KeyColumns", "Rule"),
     QT_TRANSLATE_NOOP("KeyColumns", "The rule that makes the keys of the index, where one does")},
    {"source", QT_TRANSLATE_NOOP("KeyColumns", "Made from"),
     QT_TRANSLATE_NOOP("KeyColumns",
                       "The columns that are joined into a key, or the file that the index is read from")}};

constexpr Wording kUserKeyColumns[] = {
    {"channel", QT_TRANSLATE_NOOP("KeyColumns", "Channel"),
     QT_TRANSLATE_NOOP("KeyColumns", "The recall channel that looks the key up")},
    {"key", QT_TRANSLATE_NOOP("KeyColumns", "Key"),
     QT_TRANSLATE_NOOP("KeyColumns", "What the channel looks up; opens its posting list")},
    {"outcome", QT_TRANSLATE_NOOP("KeyColumns", "Outcome"),
     QT_TRANSLATE_NOOP("KeyColumns", "Hit: the index has the key. Miss: it has not, and the key recalls "
                                     "nothing. No key: the rule gave no value for this user")},
    {"postings", QT_TRANSLATE_NOOP("KeyColumns", "Postings"),
     QT_TRANSLATE_NOOP("KeyColumns", "How many apps stand under the key; 0 for a miss")},
    {"taken", QT_TRANSLATE_NOOP("KeyColumns", "Taken"),
     QT_TRANSLATE_NOOP("KeyColumns", "How many of these apps the channel recalled by this key")},
    {"index", QT_TRANSLATE_NOOP("KeyColumns", "Index"),
     QT_TRANSLATE_NOOP("KeyColumns", "The index that the channel reads")},
    {"made_by", QT_TRANSLATE_NOOP("KeyColumns", "Made by"),
     QT_TRANSLATE_NOOP("KeyColumns", "The rule or feature that gave the key; nothing for a fixed key")},
    {"rule", QT_TRANSLATE_NOOP("KeyColumns", "Rule text"),
     QT_TRANSLATE_NOOP("KeyColumns", "The rule as it is written")}};

void describe(TableColumn& column, const auto& wordings) {
  for (const auto& wording : wordings)
    if (column.key == wording.key) {
      column.title = QCoreApplication::translate("KeyColumns", wording.title).toStdString();
      column.explanation = QCoreApplication::translate("KeyColumns", wording.explanation).toStdString();
    }
}

} // namespace

void describeKeyColumn(TableColumn& column) {
  describe(column, kKeyColumns);
}

void describePostingColumn(TableColumn& column) {
  describe(column, kPostingColumns);
}

void describeItemKeyColumn(TableColumn& column) {
  describe(column, kItemKeyColumns);
}

void describeUserKeyColumn(TableColumn& column) {
  describe(column, kUserKeyColumns);
}

} // namespace rankwright
