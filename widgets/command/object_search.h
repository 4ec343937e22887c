#pragma once

#include "widgets/command/palette_row.h"
#include "widgets/command/palette_source.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace rankwright {

class JobRunner;

using PaletteSources = std::vector<std::shared_ptr<const PaletteSource>>;

/// Asks every source of objects for the latest query, each in a job of its own, shortly after the last
/// change.
class ObjectSearch final : public QObject {
  Q_OBJECT

public:
  explicit ObjectSearch(JobRunner& jobs, QObject* parent = nullptr);

  void setSources(PaletteSources sources);
  const PaletteSources& sources() const { return sources_; }

  /// What every source has under exactly this key, at once.
  PaletteRows withKey(const QString& key) const;

  /// Answers to earlier queries never arrive. An empty query asks nobody.
  void search(const QString& query);
  void stop();
  /// Whether answers are still to come.
  bool isSearching() const;

signals:
  /// Sources count from 0, as they were set. An error ends its source's search like an answer does.
  void found(int source, const rankwright::PaletteRows& rows);
  void failed(int source, const QString& reason);

private:
  void ask();
  void askSource(int source);
  QString slotOf(int source) const;

  JobRunner& jobs_;
  PaletteSources sources_;
  QString query_;
  QTimer pause_;
};

} // namespace rankwright
