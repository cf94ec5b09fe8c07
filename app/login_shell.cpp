#include "app/login_shell.h"

#include "model/client/exec_consent.h"

namespace hopscope::app {

LoginShell::~LoginShell()
{
    m_process.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

bool LoginShell::isNeededFor(const std::string& command) const
{
    return !m_path && client::findExecProgram(command, [] { return std::string(); }).path.empty() && command.find('/') == std::string::npos;
}

void LoginShell::ask()
{
    if (m_thread.joinable())
        return;
    m_thread = std::thread([this] {
        const std::string path = client::loginShellPath(m_process, client::loginShellTimeLimit);
        QMetaObject::invokeMethod(this, [this, path] {
            m_path = path;
            emit answered();
        }, Qt::QueuedConnection);
    });
}

} // namespace hopscope::app
