#pragma once

#include "widgets/table/row_place.h"

#include <QObject>
#include <QString>

#include <memory>

namespace rankwright {

class DataModel;
class GridView;
class JobRunner;
struct Error;

/// Keeps the rows of a table up to date with what is asked of them. Every query is a job, the latest one
/// wins; until it is back the old rows stay, dimmed. The current row and the selection follow their rows.
class RowLoader final : public QObject {
  Q_OBJECT

public:
  /// All outlive the object.
  RowLoader(DataModel& model, GridView& view, JobRunner& jobs, QObject* parent);

  /// Shows all rows of the source at once; `query` follows when it asks for something.
  void setSource(std::shared_ptr<const TableSource> source, std::shared_ptr<const RowGroups> groups,
                 const RowQuery& query);
  void ask(const RowQuery& query);
  /// The first rows of a source stay at the top whatever is asked; holds from the next query on.
  void setPinned(std::uint32_t rows) { pinned_ = rows; }
  bool isLoading() const { return loading_; }
  /// Makes a row of the source current, as soon as a running query is back.
  void goTo(std::uint32_t row);
  /// Makes the row current whose cell has this text, looked for by a job; `reachedKey` tells when it is.
  void goToKey(const std::string& column, const std::string& text);
  /// Gives up what `goToKey` still looks for.
  void forgetKey();

signals:
  void loaded();
  void failed(const rankwright::Error& error);
  /// The row of the last `goToKey` is current, at this place.
  void reachedKey(int place);

private:
  struct Request;
  struct Answer;
  static tl::expected<Answer, Error> load(const Request& request, const struct JobControl& job);

  void show(Answer answer);
  void showPlace(int place, int column);
  void reach(std::uint32_t row, int place);
  void lookFor(std::uint32_t row);
  void setLoading(bool loading);
  void measureBars();
  QString slot(const QString& name) const;

  DataModel& model_;
  GridView& view_;
  JobRunner& jobs_;
  RowQuery query_;
  std::uint32_t pinned_ = 0;
  std::optional<std::uint32_t> wanted_;
  std::optional<std::uint32_t> keyRow_; ///< asked for by its key, not reached yet
  bool loading_ = false;
};

} // namespace rankwright
