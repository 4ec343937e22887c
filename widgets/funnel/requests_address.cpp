#include "widgets/funnel/requests_address.h"

#include "widgets/common/address_parts.h"
#include "widgets/common/text.h"
#include "widgets/funnel/funnel_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RequestsAddress)
};

void addStage(AddressParts& parts, const char* name, const std::optional<std::uint32_t>& stage,
              const std::vector<LoggedStage>& stages) {
  if (stage && *stage < stages.size()) parts.add(name, stages[*stage].name);
}

Result<std::uint32_t> stageIn(const std::vector<LoggedStage>& stages, const std::string& name) {
  const auto found = std::ranges::find(stages, name, &LoggedStage::name);
  if (found == stages.end()) return fail(ErrorKind::NotFound, "this log has no stage '{}'", name);
  return static_cast<std::uint32_t>(found - stages.begin());
}

Status read(CandidateChoice& choice, const QString& name, const std::string& value,
            const std::vector<LoggedStage>& stages) {
  if (name == QLatin1String("reached") || name == QLatin1String("lost")) {
    RW_ASSIGN(const auto stage, stageIn(stages, value));
    (name == QLatin1String("lost") ? choice.lostAt : choice.reached) = stage;
  } else if (name == QLatin1String("reason")) {
    choice.reason = value;
  } else if (name == QLatin1String("channel")) {
    choice.channel = value;
  } else if (name == QLatin1String("with")) {
    choice.otherChannel = value;
  } else if (name == QLatin1String("alone")) {
    choice.byThatChannelAlone = true;
  } else if (name == QLatin1String("taken")) {
    choice.taken = true;
  } else if (name == QLatin1String("item")) {
    choice.item = value;
  } else {
    return fail(ErrorKind::Parse, "the address of requests has no part '{}'", name.toStdString());
  }
  return {};
}

Status readTime(std::optional<std::int64_t>& time, const std::string& value) {
  bool isNumber = false;
  time = toQt(value).toLongLong(&isNumber);
  if (!isNumber) return fail(ErrorKind::Parse, "no time in seconds since 1970: {}", value);
  return {};
}

/// The text of the filter that goes by the name; nullptr for none.
std::string* textOf(FunnelFilter& filter, const QString& name) {
  if (name == QLatin1String("scene")) return &filter.scene;
  if (name == QLatin1String("pipeline")) return &filter.pipeline;
  if (name == QLatin1String("configuration")) return &filter.configuration;
  return name == QLatin1String("user") ? &filter.user : nullptr;
}

/// Reads a part of the filter; false for one that is none.
Result<bool> readFilter(FunnelFilter& filter, const QString& name, const std::string& value) {
  const auto isSince = name == QLatin1String("since");
  if (auto* text = textOf(filter, name)) {
    *text = value;
  } else if (name == QLatin1String("known")) {
    filter.withTaken = true;
  } else if (isSince || name == QLatin1String("until")) {
    RW_CHECK(readTime(isSince ? filter.since : filter.until, value));
  } else {
    return false;
  }
  return true;
}

void addFilter(AddressParts& parts, const FunnelFilter& filter) {
  parts.addText("scene", filter.scene);
  parts.addText("pipeline", filter.pipeline);
  parts.addText("configuration", filter.configuration);
  parts.addText("user", filter.user);
  if (filter.since) parts.add("since", std::to_string(*filter.since));
  if (filter.until) parts.add("until", std::to_string(*filter.until));
  parts.addFlag("known", filter.withTaken);
}

/// What is said of the candidates besides their stage.
QString foundText(const CandidateChoice& choice) {
  const auto channel = toQt(choice.channel);
  if (choice.channel.empty()) return {};
  if (choice.byThatChannelAlone) return Texts::tr("found by %1 alone").arg(channel);
  if (!choice.otherChannel.empty())
    return Texts::tr("found by %1 and %2").arg(channel, toQt(choice.otherChannel));
  return Texts::tr("found by %1").arg(channel);
}

QString stageText(const CandidateChoice& choice, const std::vector<LoggedStage>& stages) {
  const auto title = [&](std::uint32_t stage) {
    return stage < stages.size() ? stageTitle(stages[stage]) : QString();
  };
  if (choice.lostAt && choice.reason)
    return Texts::tr("no further than “%1”: %2").arg(title(*choice.lostAt), reasonText(*choice.reason));
  if (choice.lostAt) return Texts::tr("no further than “%1”").arg(title(*choice.lostAt));
  if (choice.reached) return Texts::tr("reached “%1”").arg(title(*choice.reached));
  return {};
}

bool isWholePool(const CandidateChoice& choice) {
  return choice == CandidateChoice{.reached = 0} || choice == CandidateChoice();
}

} // namespace

QString requestsKind() {
  return QStringLiteral("requests");
}

Address requestsAddress(const CandidateChoice& choice, const std::vector<LoggedStage>& stages,
                        const FunnelFilter& filter) {
  AddressParts parts;
  addStage(parts, "reached", choice.reached, stages);
  addStage(parts, "lost", choice.lostAt, stages);
  if (choice.reason) parts.add("reason", *choice.reason);
  parts.addText("channel", choice.channel);
  parts.addText("with", choice.otherChannel);
  parts.addFlag("alone", choice.byThatChannelAlone);
  parts.addFlag("taken", choice.taken);
  parts.addText("item", choice.item);
  addFilter(parts, filter);
  return {requestsKind(), parts.key()};
}

Result<CandidateChoice> choiceOf(const Address& address, const std::vector<LoggedStage>& stages) {
  CandidateChoice choice;
  FunnelFilter filter;
  for (const auto& part : partsOf(address)) {
    RW_ASSIGN(const bool isFilter, readFilter(filter, part.name, part.value));
    if (!isFilter) RW_CHECK(read(choice, part.name, part.value, stages));
  }
  return choice;
}

Result<FunnelFilter> filterOf(const Address& address) {
  FunnelFilter filter;
  for (const auto& part : partsOf(address))
    RW_CHECK(readFilter(filter, part.name, part.value));
  return filter;
}

QString choiceText(const CandidateChoice& choice, const std::vector<LoggedStage>& stages) {
  if (isWholePool(choice)) return Texts::tr("All requests");
  QStringList said;
  for (const auto& text : {foundText(choice), stageText(choice, stages)})
    if (!text.isEmpty()) said << text;
  if (!choice.item.empty()) said << toQt(choice.item);
  const auto rest = said.join(QStringLiteral(", "));
  if (rest.isEmpty()) return Texts::tr("Requests with a taken app");
  return choice.taken ? Texts::tr("Taken apps: %1").arg(rest) : Texts::tr("Candidates: %1").arg(rest);
}

} // namespace rankwright
