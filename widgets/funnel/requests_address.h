#pragma once

#include "core/base/result.h"
#include "core/funnel/funnel_requests.h"
#include "core/funnel/stage_log_info.h"
#include "widgets/common/address.h"

#include <QString>

#include <vector>

namespace rankwright {

/// The kind of the addresses below.
QString requestsKind();

/// What a bar or cell of the funnel stands for, and of which requests, to be followed, copied and come back
/// to: `requests:lost=merged&reason=used already&taken&user=17`. Stages stand there by name.
Address requestsAddress(const CandidateChoice& choice, const std::vector<LoggedStage>& stages,
                        const FunnelFilter& filter = {});

/// The filter of an address. Errors: Parse for a time that is no number.
Result<FunnelFilter> filterOf(const Address& address);

/// The reverse of `requestsAddress`, but for the filter. Errors: NotFound for a stage that the log lacks,
/// Parse for a word that means nothing.
Result<CandidateChoice> choiceOf(const Address& address, const std::vector<LoggedStage>& stages);

/// What the requests of a choice have in common, as a headline.
QString choiceText(const CandidateChoice& choice, const std::vector<LoggedStage>& stages);

} // namespace rankwright
