#include "tests/live/control_plane.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <csignal>

namespace hopscope::test {

namespace {

QString programs()
{
    return qEnvironmentVariable("HOPSCOPE_KUBERNETES_BIN");
}

QString script(const char* name)
{
    return QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/live/kubernetes/") + QLatin1String(name);
}

} // namespace

QString ControlPlane::missing()
{
    if (programs().isEmpty())
        return QStringLiteral("HOPSCOPE_KUBERNETES_BIN is not set: run tests/run --all, which builds Kubernetes");
    if (!QFileInfo::exists(programs() + QStringLiteral("/kube-apiserver")))
        return QStringLiteral("there is no kube-apiserver in ") + programs();
    return {};
}

ControlPlane::~ControlPlane()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(20000))
        m_process.kill();
}

bool ControlPlane::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(script("control-plane.sh"), {programs(), m_folder.path()});
    return waitForLine("ready:", 60000);
}

QString ControlPlane::etcdUrl() const
{
    QFile file(m_folder.filePath(QStringLiteral("etcd-url")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

QString ControlPlane::kubectlWithInput(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(programs() + QStringLiteral("/kubectl"), QStringList{QStringLiteral("--kubeconfig"), kubeconfig()} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30000);
    return QString::fromUtf8(process.readAll());
}

QList<QStringList> ControlPlane::rows(const QStringList& arguments) const
{
    static const QRegularExpression gap(QStringLiteral(" {2,}"));
    QList<QStringList> result;
    const QString text = kubectl(QStringList{QStringLiteral("get")} + arguments + QStringList{QStringLiteral("--no-headers")});
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        result.append(line.trimmed().split(gap));
    return result;
}

bool ControlPlane::createNodes(int count) const
{
    return QProcess::execute(script("nodes.sh"), {programs(), kubeconfig(), QString::number(count)}) == 0;
}

bool ControlPlane::killApiServer()
{
    ::kill(pid_t(m_process.processId()), SIGUSR1);
    return waitForLine("stopped", 20000);
}

bool ControlPlane::restartApiServer()
{
    ::kill(pid_t(m_process.processId()), SIGUSR2);
    return waitForLine("ready:", 60000);
}

bool ControlPlane::waitForLine(const QByteArray& beginning, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine();
            if (line.startsWith(beginning))
                return true;
            m_output += line;
        }
        if (m_process.state() == QProcess::NotRunning)
            break;
        m_process.waitForReadyRead(200);
    }
    qWarning("control plane: no \"%s\": %s", beginning.constData(), m_output.constData());
    return false;
}

} // namespace hopscope::test
