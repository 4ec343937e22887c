#pragma once

#include "widgets/common/entry_model.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListView;

namespace rankwright {

class FilterField;
class JobRunner;

/// What a search panel calls its rows.
struct SearchTexts {
  QString name;                                                   ///< accessible name, e.g. "Users"
  QString placeholder;                                            ///< e.g. "Filter users"
  std::function<QString(qulonglong shown, qulonglong all)> count; ///< the line below the list
};

/// A filter line over a list of any length. Searching is a job; moving through the list picks its rows.
class SearchPanel final : public QWidget {
  Q_OBJECT

public:
  SearchPanel(JobRunner& jobs, SearchTexts texts, QWidget* parent = nullptr);

  void setSource(std::shared_ptr<const EntrySource> source);

  /// Shows a row as the picked one without telling it; clears a filter that hides it.
  void showPicked(std::uint32_t row);

  FilterField* filterField() const { return filter_; }
  QListView* list() const { return list_; }

signals:
  void picked(std::uint32_t row);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QString slot() const;
  void buildLayout();
  void search(const QString& filter);
  void setRows(EntryRows rows);
  void followCurrent(const QModelIndex& current);
  void enterList();
  void markPicked();
  void showCount();

  JobRunner& jobs_;
  SearchTexts texts_;
  EntryModel* model_;
  FilterField* filter_;
  QListView* list_;
  QLabel* count_;
  std::optional<std::uint32_t> picked_;
  bool entering_ = false; ///< the list gets the focus when the search is back
};

} // namespace rankwright
