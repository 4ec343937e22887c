#include "widgets/funnel/logged_user_field.h"

#include "core/funnel/logged_users.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"

#include <QCompleter>
#include <QKeyEvent>

namespace rankwright {

namespace {

constexpr std::chrono::milliseconds kPause{200};
constexpr std::uint32_t kOffered = 50;
constexpr int kWidth = 16; ///< in digits: keys of users are short

} // namespace

LoggedUserField::LoggedUserField(JobRunner& jobs, QWidget* parent) : QLineEdit(parent), jobs_(jobs) {
  build();
  connect(&pause_, &QTimer::timeout, this, &LoggedUserField::offer);
  connect(this, &QLineEdit::textEdited, this, [this] {
    pause_.start();
    forgive();
  });
  connect(this, &QLineEdit::editingFinished, this, &LoggedUserField::enter);
  connect(completer(), qOverload<const QString&>(&QCompleter::activated), this, &LoggedUserField::enter);
  // Cleared by its button or by hand: everybody counts again at once.
  connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty()) enter();
  });
}

void LoggedUserField::build() {
  setObjectName(QStringLiteral("funnelUser"));
  setAccessibleName(tr("User"));
  setToolTip(tr("Count requests of this user alone, by the key; press Return to look for it"));
  setPlaceholderText(tr("all"));
  setClearButtonEnabled(true);
  setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * kWidth + fontMetrics().height() * 2);
  setCompleter(new QCompleter(&offered_, this));
  pause_.setSingleShot(true);
  pause_.setInterval(kPause);
}

QString LoggedUserField::slot(const char* part) const {
  return QStringLiteral("funnel/user/%1/%2").arg(QLatin1String(part)).arg(reinterpret_cast<quintptr>(this));
}

void LoggedUserField::setLog(const std::filesystem::path& log) {
  setEnabled(!log.empty());
  if (log == log_) return;
  log_ = log;
  pause_.stop();
  jobs_.drop(slot("offer"));
  jobs_.drop(slot("check"));
  offered_.setStringList({});
}

void LoggedUserField::setUser(const std::string& user) {
  // What is being typed, and what was refused, stays while the user is the same.
  if (user == user_) return;
  jobs_.drop(slot("check"));
  user_ = user;
  setText(toQt(user));
}

void LoggedUserField::offer() {
  if (log_.empty() || text().isEmpty() || !hasFocus()) return;
  jobs_.start(
      {slot("offer"), tr("Looking for users"), this},
      [log = log_, beginning = text().toStdString()](const JobControl&) {
        return loggedUsers(log, beginning, kOffered);
      },
      [this](const std::vector<std::string>& users) { showOffer(users); },
      // Completion is a help only: what is wrong with the log is said when the user is looked for.
      [](const Error&) {});
}

void LoggedUserField::showOffer(const std::vector<std::string>& users) {
  QStringList keys;
  for (const auto& user : users)
    keys << toQt(user);
  offered_.setStringList(keys);
  const auto isTypedOut = keys.size() == 1 && keys.front() == text();
  if (keys.isEmpty() || isTypedOut || !hasFocus()) return;
  completer()->setCompletionPrefix(text());
  completer()->complete();
}

void LoggedUserField::enter() {
  pause_.stop();
  const auto typed = text().trimmed();
  const auto user = typed.toStdString();
  jobs_.drop(slot("offer"));
  if (user.empty() || user == user_) return accept(user);
  if (log_.empty() || typed == refused_) return;
  jobs_.start(
      {slot("check"), tr("Looking for the user"), this},
      [log = log_, user](const JobControl&) -> Result<bool> {
        RW_CHECK(checkLoggedUser(log, user));
        return true;
      },
      [this, user](bool) { accept(user); }, [this](const Error& error) { refuse(error); });
}

/// What was refused is no longer what stands in the line.
void LoggedUserField::forgive() {
  refused_.clear();
  emit refused({});
}

void LoggedUserField::accept(const std::string& user) {
  jobs_.drop(slot("check"));
  forgive();
  if (user == user_) return;
  user_ = user;
  emit entered();
}

void LoggedUserField::refuse(const Error& error) {
  if (error.kind == ErrorKind::Cancelled) return;
  refused_ = text().trimmed();
  emit refused(messageText(error));
}

void LoggedUserField::keyPressEvent(QKeyEvent* event) {
  // Goes back to the user who counts; without anything to go back from Escape is the view's.
  if (event->key() != Qt::Key_Escape || text() == toQt(user_)) return QLineEdit::keyPressEvent(event);
  setText(toQt(user_));
  accept(user_);
}

} // namespace rankwright
