// The login shell's PATH, asked for once and beside the window: a profile may take its time, and the window must not wait for it.
#pragma once

#include "model/client/child_process.h"

#include <QObject>

#include <optional>
#include <string>
#include <thread>

namespace hopscope::app {

class LoginShell : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends the shell if it still runs.
    ~LoginShell() override;

    /// Whether a kubeconfig's command can only be sought with an answer that is not there yet.
    bool isNeededFor(const std::string& command) const;
    /// answered() follows, unless the answer is there already.
    void ask();
    /// Empty: not asked, or no answer.
    std::string path() const { return m_path.value_or(std::string()); }

signals:
    void answered();

private:
    client::ChildProcess m_process;
    std::thread m_thread;
    std::optional<std::string> m_path;
};

} // namespace hopscope::app
