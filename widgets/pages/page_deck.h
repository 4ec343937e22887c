#pragma once

#include "widgets/pages/view_page.h"

#include <QObject>

#include <functional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace rankwright {

/// What the tab of a page says.
struct PageTab {
  QString id; ///< sessions and commands name the page by it, e.g. "curves"
  QString title;
  QString toolTip;
};

/// What the actions that show pages are called; %1 stands for the title of the page.
struct PageCommands {
  QString id; ///< begins their ids, e.g. "models.show."
  QString toolTip;
  QString name;
};

/// The pages of a view under their tabs. One is in front; a page is filled once it comes there, and anew when
/// what it shows is not the latest any more.
class PageDeck final : public QObject {
  Q_OBJECT

public:
  PageDeck(PageCommands commands, QObject* parent);

  /// `fill` makes the page show what it should.
  void add(const PageTab& tab, ViewPage* page, std::function<void()> fill);

  /// The view gives both a place.
  QTabBar* tabs() const { return tabs_; }
  QStackedWidget* stack() const { return stack_; }

  /// nullptr for no such page.
  ViewPage* page(const QString& id) const;
  /// All of that kind.
  template <class Page>
  std::vector<Page*> pages() const {
    std::vector<Page*> all;
    for (const auto& entry : entries_)
      if (auto* page = qobject_cast<Page*>(entry.page)) all.push_back(page);
    return all;
  }
  /// Whether the page was filled with the latest.
  bool isFilled(const ViewPage* page) const;

  /// Brings a page to the front; an unknown id changes nothing.
  void show(const QString& id);
  /// The id of the page in front.
  QString current() const;
  /// There is something else to be shown: fills the page in front.
  void markStale();

  /// Of the pages, and those that show them with their icon.
  ViewPage::Commands commands(const QString& group, const QString& icon) const;

  /// What a session remembers of the pages, by their ids.
  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  /// A person asked for a page by its command. Nothing is shown yet.
  void wanted(const QString& id);

private:
  struct Entry {
    QString id;
    ViewPage* page;
    QAction* show;
    std::function<void()> fill;
    bool isStale = true;
  };

  void bringForward(int tab);

  PageCommands commands_;
  QTabBar* tabs_;
  QStackedWidget* stack_;
  std::vector<Entry> entries_; ///< in the order of the tabs
};

} // namespace rankwright
