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
     QT_TRANSLATE_NOOP("KeyColumns",
                       "Weight of the posting in the index; its meaning depends on the index")}};

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

} // namespace rankwright
