// Opens what the options name in the feed, and knows what else could be opened.
#pragma once

#include "app/source_options.h"
#include "widgets/feed/cluster_feed.h"

#include <QObject>
#include <QStringList>

namespace hopscope::app {

class SourceOpener : public QObject
{
    Q_OBJECT
public:
    SourceOpener(feed::ClusterFeed& feed, SourceOptions options, QObject* parent);

    /// What the options name; with none, the kubeconfig's current context if there is one, else scenario:notes.
    void openStart();
    void openFile(const QString& path);
    void openContext(const QString& context);
    void openScenario(const QString& name);
    /// Once more what is open now: tries again where it failed.
    void reopen();

    /// Names of the kubeconfig's contexts; empty where there is no kubeconfig.
    QStringList contexts() const;
    QString currentContext() const { return m_context; }
    /// Whom the live cluster is read as, where the kubeconfig impersonates somebody; else empty.
    QString impersonatedUser() const { return m_context.isEmpty() ? QString() : m_impersonatedUser; }

signals:
    void fileOpened(const QString& path);

private:
    void openLive(const std::string& context);
    void openStandardInput();

    feed::ClusterFeed& m_feed;
    SourceOptions m_options;
    QString m_context; ///< of the live cluster that is open
    QString m_impersonatedUser;
    std::function<void()> m_again;
};

} // namespace hopscope::app
