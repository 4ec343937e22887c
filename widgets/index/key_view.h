#pragma once

#include "widgets/common/view.h"

#include <memory>

class QComboBox;
class QLabel;
class QSplitter;

namespace rankwright {

class DataTable;
class JobRunner;
class MessageBar;

/// The keys of an index and the postings under the selected one; home of `key:<index>=<key>`.
class KeyView final : public View {
  Q_OBJECT

public:
  explicit KeyView(JobRunner& jobs, QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("keys"); }
  QString title() const override { return tr("Index keys"); }
  QString iconName() const override { return QStringLiteral("view-list-details"); }
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override { return {QStringLiteral("key")}; }
  void goTo(const Address& address) override;
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  QComboBox* indexes() const { return indexes_; }
  DataTable* keys() const { return keys_; }
  DataTable* postings() const { return postings_; }

private:
  void buildLayout();
  void showIndex();
  void showPostings(std::optional<std::uint32_t> key);
  QString currentIndex() const;
  QString keyAt(std::uint32_t row) const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  MessageBar* message_;
  QComboBox* indexes_;
  QLabel* headline_;
  QSplitter* splitter_;
  DataTable* keys_;
  DataTable* postings_;
};

} // namespace rankwright
