// Opens what the options name in the feed, and knows what else could be opened.
#pragma once

#include "app/exec_consents.h"
#include "app/kubeconfig_watch.h"
#include "app/login_shell.h"
#include "app/source_options.h"
#include "app/window_settings.h"
#include "widgets/feed/cluster_feed.h"

#include <QObject>
#include <QStringList>

namespace hopscope::app {

class SourceOpener : public QObject
{
    Q_OBJECT
public:
    /// `consents`: the commands that the user has agreed to. `settings`: where the namespaces are kept that the user names.
    SourceOpener(feed::ClusterFeed& feed, SourceOptions options, ExecConsents consents, WindowSettings& settings, QObject* parent);

    /// What the options name; with none, the kubeconfig's current context if there is one, else scenario:notes.
    void openStart();
    void openFile(const QString& path);
    void openContext(const QString& context);
    /// From now on contexts are those of this file; what is open stays open.
    void useKubeconfig(const QString& path);
    void openScenario(const QString& name);
    /// Once more what is open now: tries again where it failed.
    void reopen();
    /// The user has agreed to this command, once and for all: opens again what needs it.
    void agreeTo(const client::ExecConsent& consent);
    /// What of it differs from something similar that the user has agreed to before.
    std::vector<client::ConsentPart> changedSinceAgreed(const client::ExecConsent& consent) const { return m_consents.changedSince(consent); }

    /// The namespaces that the user has named for the live cluster that is open, to be read where the whole of it is refused;
    /// nothing where none can be named: what is open is no live cluster, or -n says which are read.
    std::optional<QStringList> namedNamespaces() const;
    /// Remembers them, and opens the cluster again with them.
    void nameNamespaces(const QStringList& names);

    /// Names of the kubeconfig's contexts; empty where there is no kubeconfig.
    QStringList contexts() const;
    QString currentContext() const { return m_context; }
    /// Tells one live cluster from another between two starts; empty for what is not live.
    QString viewKey() const;
    const SourceOptions& options() const { return m_options; }
    /// Whom the live cluster is read as, where the kubeconfig impersonates somebody; else empty.
    QString impersonatedUser() const { return m_context.isEmpty() ? QString() : m_impersonatedUser; }

signals:
    void fileOpened(const QString& path);
    /// A kubeconfig is another than it was: contexts may have come, gone, or lead elsewhere.
    void contextsChanged();
    /// What is open is reached in another way from now on, and was opened anew.
    void connectionChanged();
    /// The context's kubeconfig names a command that the user has not agreed to; nothing was run.
    void consentNeeded(const client::ExecConsent& consent, const QString& context);

private:
    client::KubeconfigOptions kubeconfigOptions(const std::string& context = {}) const;
    /// What is opened now, and how to open it again.
    void begin(std::function<void()> again);
    void watchKubeconfig();
    void openUsualCluster();
    void openLive(const std::string& context);
    void openLive(const std::string& context, Result<client::Connection> connection);
    void openAgain();
    void takeKubeconfig();
    Status takeConsent(const client::Connection& connection, source::LiveOptions& live);
    bool isAgreed(const client::ExecConsent& consent) const;
    void openStandardInput();

    feed::ClusterFeed& m_feed;
    SourceOptions m_options;
    ExecConsents m_consents;
    WindowSettings& m_settings;
    std::unique_ptr<KubeconfigWatch> m_watch;
    LoginShell m_shell;
    bool m_waitsForShell = false; ///< what is to be opened names a command that only the login shell's PATH may lead to
    std::optional<client::Connection> m_opened; ///< of the live cluster that is open, as its kubeconfig had it
    std::vector<client::ExecConsent> m_agreed; ///< in this session
    std::shared_ptr<client::CredentialCache> m_credentials = std::make_shared<client::CredentialCache>();
    QString m_context; ///< of the live cluster that is open
    QString m_impersonatedUser;
    std::function<void()> m_again;
};

} // namespace hopscope::app
