// The views beside each other: the map, and all addresses.
#include "app/address_answer.h"
#include "app/addresses_page.h"
#include "app/main_window.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_tables.h"

#include <QStackedWidget>

namespace hopscope::app {

void MainWindow::wireAddresses()
{
    connect(m_actions->views, &QActionGroup::triggered, this, [this](const QAction* action) {
        showView(MainView(action->data().toInt()));
        if (m_views->currentWidget() == m_addresses)
            m_addresses->firstWidget().setFocus(Qt::OtherFocusReason);
        else
            m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_addresses, &AddressesPage::addressChosen, this, &MainWindow::askAddress);
    connect(m_answer, &AddressAnswer::askedChanged, m_addresses, &AddressesPage::showAsked);
    connect(m_addresses, &AddressesPage::allAddressesRequested, this, [this] { m_drawer->showTable(TableTabs::AddressesPage); });
}

void MainWindow::showView(MainView view)
{
    m_actions->views->actions().at(int(view))->setChecked(true);
    showParts();
    shareWidth();
}

/// Whether the view of addresses is chosen; where there is no cluster, the page that says so is shown all the same.
bool MainWindow::wantsAddresses() const
{
    return MainView(m_actions->views->checkedAction()->data().toInt()) == MainView::Addresses;
}

} // namespace hopscope::app
