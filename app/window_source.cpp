#include "app/window_source.h"

#include <QFileInfo>

#include <iostream>
#include <iterator>

namespace hopscope::app {

SourceOpener::SourceOpener(feed::ClusterFeed& feed, SourceOptions options, QObject* parent)
    : QObject(parent), m_feed(feed), m_options(std::move(options))
{
    m_feed.setFixedNow(m_options.now);
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
    const client::KubeconfigOptions wanted{m_options.kubeconfig, context, m_options.namespace_};
    Result<client::Connection> connection = client::resolveConnection(wanted);
    if (!connection) {
        m_context = QString::fromStdString(context);
        m_feed.showFailure(source::SourceKind::Live, context, connection.error());
        return;
    }
    m_context = QString::fromStdString(connection->name());
    m_impersonatedUser = connection->impersonate ? QString::fromStdString(connection->impersonate->user) : QString();
    if (const Status supported = client::checkCredentialSupported(*connection); !supported) {
        m_feed.showFailure(source::SourceKind::Live, connection->name(), supported.error());
        return;
    }
    m_feed.openLive(std::move(*connection), {m_options.poll, m_options.namespace_});
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
    else if (m_again)
        m_again();
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
