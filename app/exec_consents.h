// The kubeconfigs' commands that the user has agreed to, remembered from one start to the next.
#pragma once

#include "model/base/result.h"
#include "model/client/exec_consent.h"

#include <QString>

#include <vector>

namespace hopscope::app {

class ExecConsents
{
public:
    static QString fileName() { return QStringLiteral("allowed-commands.json"); }
    /// In `file`; empty: beside the program's settings. Only its owner can read it, and it holds no more than hashes of each
    /// entry and its parts, with the names of the program and of its kubeconfig for who wants to look.
    explicit ExecConsents(const QString& file = {});

    /// Whether the user has agreed to exactly this. A list that others may write to allows nothing.
    bool has(const client::ExecConsent& consent) const;
    /// What of it differs from the most similar one of the same kubeconfig that the user has agreed to; nothing where none has
    /// the program or the server in common with it.
    std::vector<client::ConsentPart> changedSince(const client::ExecConsent& consent) const;
    /// Why the list is not believed, although there is one: FileNotTrusted (others can write to it or its folder), or what
    /// readWhole() says.
    Status checkTrusted() const;
    /// False when it cannot be written down.
    bool remember(const client::ExecConsent& consent);

private:
    QString m_file;
};

} // namespace hopscope::app
