#include "widgets/funnel/funnel_filter_state.h"

#include "widgets/common/text.h"

namespace rankwright {

namespace {

QString sceneKey() {
  return QStringLiteral("scene");
}
QString pipelineKey() {
  return QStringLiteral("pipeline");
}
QString configurationKey() {
  return QStringLiteral("configuration");
}
QString userKey() {
  return QStringLiteral("user");
}
QString sinceKey() {
  return QStringLiteral("since");
}
QString untilKey() {
  return QStringLiteral("until");
}
QString takenKey() {
  return QStringLiteral("withTaken");
}

QJsonValue timeValue(const std::optional<std::int64_t>& time) {
  return time ? QJsonValue(static_cast<qint64>(*time)) : QJsonValue();
}

std::optional<std::int64_t> timeIn(const QJsonValue& value) {
  return value.isDouble() ? std::optional<std::int64_t>(value.toInteger()) : std::nullopt;
}

} // namespace

QJsonObject stateOfFilter(const FunnelFilter& filter) {
  return {{sceneKey(), toQt(filter.scene)},
          {pipelineKey(), toQt(filter.pipeline)},
          {configurationKey(), toQt(filter.configuration)},
          {userKey(), toQt(filter.user)},
          {takenKey(), filter.withTaken},
          {sinceKey(), timeValue(filter.since)},
          {untilKey(), timeValue(filter.until)}};
}

FunnelFilter filterOfState(const QJsonObject& state) {
  const auto text = [&state](const QString& key) { return state.value(key).toString().toStdString(); };
  return {.scene = text(sceneKey()),
          .pipeline = text(pipelineKey()),
          .configuration = text(configurationKey()),
          .user = text(userKey()),
          .since = timeIn(state.value(sinceKey())),
          .until = timeIn(state.value(untilKey())),
          .withTaken = state.value(takenKey()).toBool()};
}

} // namespace rankwright
