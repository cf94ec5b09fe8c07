#include "app/window_source.h"

#include "model/client/exec_consent.h"
#include "model/client/http_error.h"

#include <QFileInfo>

#include <algorithm>
#include <iostream>
#include <iterator>

namespace hopscope::app {

namespace {

/// The map of a large cluster is drawn by then.
constexpr std::chrono::milliseconds longestHold{700};

} // namespace

SourceOpener::SourceOpener(feed::ClusterFeed& feed, SourceOptions options, ExecConsents consents, WindowSettings& settings,
                           QObject* parent)
    : QObject(parent), m_feed(feed), m_options(std::move(options)), m_consents(std::move(consents)), m_settings(settings)
{
    watchKubeconfig();
    m_feed.setFixedNow(m_options.now);
}

void SourceOpener::watchKubeconfig()
{
    m_watch = std::make_unique<KubeconfigWatch>(client::KubeconfigOptions{m_options.kubeconfig, {}, {}}, nullptr);
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
    else if (m_options.isDefault() && client::resolveConnection({}).hasValue() == false && contexts().isEmpty())
        openScenario(QStringLiteral("notes"));
    else
        openLive(m_options.context);
}

void SourceOpener::openStandardInput()
{
    m_again = {};
    m_context.clear();
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    m_feed.openText(std::move(text), "-");
}

void SourceOpener::openFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_again = [this, absolute] { openFile(absolute); };
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
    m_again = [this, context] { openLive(context); };
    m_impersonatedUser.clear();
    m_opened.reset();
    const client::KubeconfigOptions wanted{m_options.kubeconfig, context, m_options.firstNamespace()};
    Result<client::Connection> connection = client::resolveConnection(wanted);
    if (!connection) {
        m_context = QString::fromStdString(context);
        m_feed.showFailure(source::SourceKind::Live, context, connection.error());
        return;
    }
    m_context = QString::fromStdString(connection->name());
    m_impersonatedUser = connection->impersonate ? QString::fromStdString(connection->impersonate->user) : QString();
    m_opened = *connection;
    source::LiveOptions live{m_options.poll, m_options.namespaces};
    live.credentials = m_credentials;
    for (const QString& name : namedNamespaces().value_or(QStringList()))
        live.fallbackNamespaces.push_back(name.toStdString());
    // The flag speaks of what the command line names, not of what is opened later.
    if (connection->exec && std::exchange(m_options.allowExec, false))
        m_agreed.push_back(*connection->exec);
    if (connection->exec && isAgreed(*connection->exec))
        live.agreedExec = connection->exec;
    if (const Status allowed = client::checkExecAllowed(*connection, live.agreedExec); !allowed) {
        m_feed.showFailure(source::SourceKind::Live, connection->name(), allowed.error());
        if (allowed.error().kind == ErrorKind::ExecNotAllowed)
            emit consentNeeded(*connection->exec, m_context);
        return;
    }
    live.rowsFirst = longestHold;
    m_feed.openLive(std::move(*connection), std::move(live));
}

/// A session goes on as it is as long as nothing that it rests on has changed, and while the file cannot be used.
void SourceOpener::takeKubeconfig()
{
    emit contextsChanged();
    if (m_feed.state().kind != source::SourceKind::Live || !m_again)
        return;
    const std::string context = m_opened ? m_opened->context : m_context.toStdString();
    const auto now = client::resolveConnection({m_options.kubeconfig, context, m_options.firstNamespace()});
    if (!now || (m_opened && client::sameAccess(*m_opened, *now)))
        return;
    emit connectionChanged();
    openLive(context);
}

bool SourceOpener::isAgreed(const client::ExecConfig& exec) const
{
    const std::string record = client::consentRecord(exec);
    const auto same = [&](const client::ExecConfig& agreed) { return client::consentRecord(agreed) == record; };
    return std::any_of(m_agreed.begin(), m_agreed.end(), same) || m_consents.has(exec);
}

void SourceOpener::agreeTo(const client::ExecConfig& exec)
{
    m_agreed.push_back(exec);
    m_consents.remember(exec); // where it cannot be written down, it holds for this session
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
    m_again = [this, name] { openScenario(name); };
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
    const auto kubeconfig = client::readKubeconfig({m_options.kubeconfig, {}, {}});
    if (!kubeconfig)
        return names;
    for (const client::KubeconfigContext& context : kubeconfig->contexts)
        names << QString::fromStdString(context.name);
    return names;
}

} // namespace hopscope::app
