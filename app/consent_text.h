// What a terminal shows of a command that a kubeconfig names to log in, before anybody has agreed to it.
#pragma once

#include "model/client/exec_consent.h"

#include <string>
#include <vector>

namespace hopscope::app {

/// All of it, a line or more each; `changed`: what differs from something that was agreed to before.
std::string consentText(const client::ExecConsent& consent, const std::vector<client::ConsentPart>& changed);

} // namespace hopscope::app
