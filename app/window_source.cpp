#include "app/window_source.h"

#include "app/own_files.h"
#include "model/client/http_error.h"

#include <QFileInfo>

#include <algorithm>

namespace hopscope::app {

namespace {

/// The map of a large cluster is drawn by then.
constexpr std::chrono::milliseconds longestHold{700};

} // namespace

SourceOpener::SourceOpener(feed::ClusterFeed& feed, SourceOptions options, ExecConsents consents, WindowSettings& settings,
                           QObject* parent)
    : QObject(parent), m_feed(feed), m_options(std::move(options)), m_consents(std::move(consents)), m_settings(settings)
{
    connect(&m_shell, &LoginShell::answered, this, [this] {
        if (std::exchange(m_waitsForShell, false))
            openAgain();
    });
    watchKubeconfig();
    m_feed.setFixedNow(m_options.now);
}

client::KubeconfigOptions SourceOpener::kubeconfigOptions(const std::string& context) const
{
    client::KubeconfigOptions options{m_options.kubeconfig, context, m_options.firstNamespace()};
    options.patience = patienceOfWindow();
    return options;
}

void SourceOpener::watchKubeconfig()
{
    m_watch = std::make_unique<KubeconfigWatch>(kubeconfigOptions(), nullptr);
    connect(m_watch.get(), &KubeconfigWatch::changed, this, &SourceOpener::takeKubeconfig);
}

void SourceOpener::useKubeconfig(const QString& path)
{
    m_options.kubeconfig = QFileInfo(path).absoluteFilePath().toStdString();
    m_options.context.clear(); // it named one of the file before
    watchKubeconfig();
    emit contextsChanged();
}

void SourceOpener::openStart()
{
    const std::string& cluster = m_options.cluster;
    if (m_options.isScenario())
        openScenario(QString::fromStdString(cluster.substr(std::string("scenario:").size())));
    else if (cluster == "-")
        openStandardInput();
    else if (!cluster.empty())
        openFile(QString::fromStdString(cluster));
    else
        openUsualCluster();
}

/// Reads the kubeconfig once: it may be a pipe.
void SourceOpener::openUsualCluster()
{
    auto connection = client::resolveConnection(kubeconfigOptions(m_options.context));
    if (m_options.isDefault() && !connection && contexts().isEmpty())
        openScenario(QStringLiteral("notes"));
    else
        openLive(m_options.context, std::move(connection));
}

void SourceOpener::begin(std::function<void()> again)
{
    m_again = std::move(again);
    m_waitsForShell = false;
}

void SourceOpener::openStandardInput()
{
    begin({});
    m_context.clear();
    m_feed.openStandardInput("-");
}

void SourceOpener::openFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    begin([this, absolute] { openFile(absolute); });
    m_context.clear();
    m_feed.openFile(std::filesystem::path(absolute.toStdString()));
    emit fileOpened(absolute);
}

void SourceOpener::openContext(const QString& context)
{
    openLive(context.toStdString());
}

void SourceOpener::openLive(const std::string& context)
{
    openLive(context, client::resolveConnection(kubeconfigOptions(context)));
}

void SourceOpener::openLive(const std::string& context, Result<client::Connection> connection)
{
    begin([this, context] { openLive(context); });
    m_impersonatedUser.clear();
    m_opened.reset();
    if (!connection) {
        m_context = QString::fromStdString(context);
        m_feed.showFailure(source::SourceKind::Live, context, connection.error());
        return;
    }
    if (connection->exec && m_shell.isNeededFor(connection->exec->command)) {
        m_waitsForShell = true;
        m_shell.ask();
        return;
    }
    m_context = QString::fromStdString(connection->name());
    m_impersonatedUser = connection->impersonate ? QString::fromStdString(connection->impersonate->user) : QString();
    m_opened = *connection;
    source::LiveOptions live{m_options.poll, m_options.namespaces};
    live.credentials = m_credentials;
    for (const QString& name : namedNamespaces().value_or(QStringList()))
        live.fallbackNamespaces.push_back(name.toStdString());
    if (connection->exec) {
        if (const Status allowed = takeConsent(*connection, live); !allowed) {
            m_feed.showFailure(source::SourceKind::Live, connection->name(), allowed.error());
            return;
        }
    }
    live.rowsFirst = longestHold;
    m_feed.openLive(std::move(*connection), std::move(live));
}

Status SourceOpener::takeConsent(const client::Connection& connection, source::LiveOptions& live)
{
    auto wanted = client::wantedConsent(connection, client::findExecProgram(connection.exec->command, [this] { return m_shell.path(); }),
                                        patienceOfWindow());
    if (!wanted)
        return wanted.error();
    // The flag speaks of what the command line names, not of what is opened later.
    if (std::exchange(m_options.allowExec, false))
        m_agreed.push_back(*wanted);
    if (isAgreed(*wanted))
        live.agreedExec = std::move(*wanted);
    else if (const Status trusted = m_consents.checkTrusted(); !trusted)
        return trusted;
    else
        emit consentNeeded(*wanted, m_context);
    return client::checkExecAllowed(connection, live.agreedExec, patienceOfWindow());
}

/// A session goes on as it is as long as nothing that it rests on has changed, and while the file cannot be used.
void SourceOpener::takeKubeconfig()
{
    emit contextsChanged();
    if (m_feed.state().kind != source::SourceKind::Live || !m_again)
        return;
    const std::string context = m_opened ? m_opened->context : m_context.toStdString();
    const auto now = client::resolveConnection(kubeconfigOptions(context));
    if (!now || (m_opened && client::sameAccess(*m_opened, *now)))
        return;
    emit connectionChanged();
    openLive(context);
}

bool SourceOpener::isAgreed(const client::ExecConsent& consent) const
{
    const std::string record = client::consentRecord(consent);
    const auto same = [&](const client::ExecConsent& agreed) { return client::consentRecord(agreed) == record; };
    return std::any_of(m_agreed.begin(), m_agreed.end(), same) || m_consents.has(consent);
}

void SourceOpener::agreeTo(const client::ExecConsent& consent)
{
    m_agreed.push_back(consent);
    m_consents.remember(consent); // where it cannot be written down, it holds for this session
    openAgain();
}

/// A copy: opening puts another one in its place.
void SourceOpener::openAgain()
{
    const std::function<void()> again = m_again;
    if (again)
        again();
}

void SourceOpener::openScenario(const QString& name)
{
    begin([this, name] { openScenario(name); });
    m_context.clear();
    Result<source::Scenario> scenario = loadScenario(name.toStdString());
    if (scenario)
        m_feed.openScenario(std::move(*scenario));
    else
        m_feed.showFailure(source::SourceKind::Scenario, name.toStdString(), scenario.error());
}

void SourceOpener::reopen()
{
    if (m_feed.state().kind == source::SourceKind::Live && m_feed.state().phase == source::SourcePhase::Reconnecting)
        m_feed.reconnectNow();
    else
        openAgain();
}

std::optional<QStringList> SourceOpener::namedNamespaces() const
{
    const QString key = viewKey();
    if (key.isEmpty() || !m_options.namespaces.empty())
        return std::nullopt;
    return m_settings.namespaces(key);
}

void SourceOpener::nameNamespaces(const QStringList& names)
{
    m_settings.setNamespaces(viewKey(), names);
    openAgain();
}

QString SourceOpener::viewKey() const
{
    // Two kubeconfigs may call different clusters alike.
    return m_context.isEmpty() || !m_opened ? QString() : m_context + u' ' + QString::fromStdString(client::shownUrl(m_opened->server));
}

QStringList SourceOpener::contexts() const
{
    QStringList names;
    client::KubeconfigOptions options = kubeconfigOptions();
    options.onlyFile = true;
    const auto kubeconfig = client::readKubeconfig(options);
    if (!kubeconfig)
        return names;
    for (const client::KubeconfigContext& context : kubeconfig->contexts)
        names << QString::fromStdString(context.name);
    return names;
}

} // namespace hopscope::app
