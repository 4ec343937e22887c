#pragma once

#include <QMenu>

namespace rankwright {

class CommandRegistry;
class JobRunner;
class MessageBar;
class ViewDeck;

/// Saves all charts of the view that is shown, as files of one format in a folder.
class ChartMenu final : public QMenu {
  Q_OBJECT

public:
  ChartMenu(ViewDeck& deck, JobRunner& jobs, MessageBar& message, CommandRegistry& registry,
            QWidget* parent = nullptr);

signals:
  /// How many charts were written, and where.
  void saved(int count, const QString& folder);

private:
  void addFormats(CommandRegistry& registry);
  void askFolder(int format);
  void save(int format, const QString& folder);

  ViewDeck& deck_;
  JobRunner& jobs_;
  MessageBar& message_;
};

} // namespace rankwright
