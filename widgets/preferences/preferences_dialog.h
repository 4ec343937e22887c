#pragma once

#include "widgets/preferences/preference_page.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace rankwright {

class FilterField;
class HitMarker;

/// The pages of the preferences beside their list, and a line that searches titles, labels and tool tips and
/// marks what it found. Not modal; every change holds at once.
class PreferencesDialog final : public QDialog {
  Q_OBJECT

public:
  explicit PreferencesDialog(PreferencePages pages, QWidget* parent = nullptr);

  /// Shows a page; one that does not exist changes nothing.
  void showPage(const QString& id);
  /// The id of the page that is shown; empty while the search found none.
  QString currentPage() const;
  /// Makes the page if need be; nullptr when there is no such page.
  QWidget* page(const QString& id);

  FilterField* searchField() const { return search_; }
  QListWidget* list() const { return list_; }
  /// The controls of a page that the search marks.
  std::vector<QWidget*> hits(const QString& id) const;

private:
  struct Shown {
    PreferencePage page;
    QWidget* content = nullptr; ///< nullptr until it is needed
    HitMarker* marker = nullptr;
  };

  void buildList();
  void buildLayout();
  QWidget* buildButtons();
  QWidget* addEmptyPage();
  void make(int row);
  void orderFocus(const QWidget* content);
  void showRow(int row);
  void search(const QString& text);
  bool searchPage(int row, const QStringList& words);
  void showFirstFound();
  void restore();
  int rowOf(const QString& id) const;

  std::vector<Shown> pages_;
  FilterField* search_;
  QListWidget* list_;
  QStackedWidget* stack_;
  QPushButton* restore_ = nullptr;
  QPushButton* close_ = nullptr;
};

} // namespace rankwright
