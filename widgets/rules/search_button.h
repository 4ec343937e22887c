#pragma once

#include "widgets/common/search_panel.h"

#include <QToolButton>

namespace rankwright {

/// A button that opens a list to search and pick from, below itself.
class SearchButton final : public QToolButton {
  Q_OBJECT

public:
  SearchButton(JobRunner& jobs, SearchTexts texts, QWidget* parent = nullptr);

  void setSource(std::shared_ptr<const EntrySource> source);
  SearchPanel* panel() const { return panel_; }

signals:
  void picked(std::uint32_t row);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void open();

  QFrame* popup_;
  SearchPanel* panel_;
};

} // namespace rankwright
