#include "widgets/shell/session_store.h"

#include "core/base/file.h"
#include "widgets/common/workspace_hash.h"

#include <QJsonDocument>

namespace rankwright {

namespace {

QString versionKey() {
  return QStringLiteral("version");
}

/// Version 1 knew one view and kept its docks as one text.
QJsonObject fromVersion1(QJsonObject session) {
  const auto docks = QStringLiteral("docks");
  if (session.value(docks).isString())
    session[docks] = QJsonObject{{QStringLiteral("guess-you-like"), session.value(docks)}};
  return session;
}

} // namespace

QJsonObject migrateSession(QJsonObject session) {
  if (session.value(versionKey()).toInt(1) < 2) session = fromVersion1(session);
  session[versionKey()] = SessionStore::kVersion;
  return session;
}

QJsonObject mergedOver(const QJsonObject& base, const QJsonObject& newer) {
  auto merged = base;
  for (auto entry = newer.begin(); entry != newer.end(); ++entry) {
    const auto old = merged.value(entry.key());
    merged[entry.key()] = old.isObject() && entry->isObject()
                              ? QJsonValue(mergedOver(old.toObject(), entry->toObject()))
                              : QJsonValue(*entry);
  }
  return merged;
}

QString SessionStore::fileOf(const QString& workspace) const {
  return folder_.absoluteFilePath(workspaceHash(workspace) + QStringLiteral(".json"));
}

Result<QJsonObject> SessionStore::load(const QString& workspace) const {
  const auto path = fileOf(workspace);
  const auto text = readTextFile(path.toStdString());
  if (!text && text.error().kind == ErrorKind::NotFound) return QJsonObject{{versionKey(), kVersion}};
  if (!text) return tl::unexpected(text.error());
  const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*text));
  if (!document.isObject())
    return fail(ErrorKind::Corrupt, "the session is not readable: {}", path.toStdString());
  const auto version = document.object().value(versionKey()).toInt(1);
  if (version > kVersion)
    return fail(ErrorKind::Unsupported, "the session {} is of a later version: {}", path.toStdString(),
                version);
  return migrateSession(document.object());
}

Status SessionStore::save(const QString& workspace, const QJsonObject& session) const {
  if (!folder_.mkpath(QStringLiteral(".")))
    return fail(ErrorKind::Io, "the folder for sessions could not be made: {}", folder_.path().toStdString());
  auto complete = session;
  complete[versionKey()] = kVersion;
  return writeFileAtomically(fileOf(workspace).toStdString(), QJsonDocument(complete).toJson().toStdString());
}

} // namespace rankwright
