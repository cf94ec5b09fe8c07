// A real Kubernetes control plane on loopback for one test: etcd, API server, controllers, scheduler, and kwok's kubelets.
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace hopscope::test {

class ControlPlane
{
public:
    ~ControlPlane();

    /// Why it cannot run here; empty when it can. The programs are built by tests/run --all.
    static QString missing();

    bool start();
    QString kubeconfig() const { return m_folder.filePath(QStringLiteral("kubeconfig")); }
    QString tokenKubeconfig() const { return m_folder.filePath(QStringLiteral("kubeconfig-token")); }
    /// Where its etcd listens.
    QString etcdUrl() const;
    /// What kubectl prints; a failed call gives its error text, so that a comparison shows it.
    QString kubectl(const QStringList& arguments) const { return kubectlWithInput(arguments, {}); }
    QString kubectlWithInput(const QStringList& arguments, const QByteArray& input) const;
    /// `kubectl get ARGUMENTS --no-headers`, a list of cells for each row.
    QList<QStringList> rows(const QStringList& arguments) const;
    bool createNodes(int count) const;
    bool killApiServer();
    bool restartApiServer();

private:
    bool waitForLine(const QByteArray& beginning, int milliseconds);

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace hopscope::test
