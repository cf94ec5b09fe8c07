// The kubeconfigs' commands that the user has agreed to, remembered from one start to the next.
#pragma once

#include "model/base/result.h"
#include "model/client/exec_config.h"

#include <QString>

namespace hopscope::app {

class ExecConsents
{
public:
    static QString fileName() { return QStringLiteral("allowed-commands.json"); }
    /// In `file`; empty: beside the program's settings. Only its owner can read it, and it holds no more than a hash of each
    /// entry, with the names of the command and of its kubeconfig for who wants to look.
    explicit ExecConsents(const QString& file = {});

    /// Whether the user has agreed to exactly this: command, arguments, environment and kubeconfig.
    bool has(const client::ExecConfig& config) const;
    /// Why the list is not believed, although there is one: FileNotTrusted (others can write to it or its folder), or what
    /// readWhole() says.
    Status checkTrusted() const;
    /// False when it cannot be written down.
    bool remember(const client::ExecConfig& config);

private:
    QString m_file;
};

} // namespace hopscope::app
