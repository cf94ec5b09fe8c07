// What a person is told before a kubeconfig's command runs: all of it, in the window and in a terminal alike.
#pragma once

#include "model/client/exec_consent.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hopscope::wording {

struct ConsentRow
{
    client::ConsentPart part = client::ConsentPart::Program;
    QString label;
    QStringList lines; ///< one thing each, never cut; controls are shown as codes, words as a shell takes them
};

/// The program's path, each argument, the environment with its values, the kubeconfig, the server and why it is trusted, and what
/// the command is told of the cluster.
std::vector<ConsentRow> consentRows(const client::ExecConsent& consent);

/// What differs from something that was agreed to before; empty where nothing is given.
QString consentChangesSentence(const std::vector<client::ConsentPart>& parts);
/// When it is asked again, and what no question can tell.
QString consentLimits();

} // namespace hopscope::wording
