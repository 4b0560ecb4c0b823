import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Loading } from '../ui/Loading';
import { ErrorPage } from './ErrorPage';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/** Each area brings its own routes, and is loaded by those who go there. */
const areas: RouteObject[] = [
  { index: true, lazy: () => import('../watch/Lobby') },
  { path: 'shows/:streamId', lazy: () => import('../watch/Show') },
  { path: 'login', lazy: () => import('../session/Login') },
  { path: 'register', lazy: () => import('../session/Register') },
  { path: 'verify', lazy: () => import('../session/Verify') },
  { path: 'forgot', lazy: () => import('../session/Forgot') },
  { path: 'orders', lazy: () => import('../buy/Orders') },
  { path: 'orders/:orderId', lazy: () => import('../buy/Order') },
  { path: 'notifications', lazy: () => import('../buy/Notifications') },
  { path: 'me', lazy: () => import('../buy/Profile') },
  { path: 'sell', lazy: () => import('../sell/Sell'), children: [
    { index: true, lazy: () => import('../sell/Overview') },
    { path: 'products', lazy: () => import('../sell/Products') },
    { path: 'shows', lazy: () => import('../sell/Shows') },
    { path: 'shows/:streamId', lazy: () => import('../sell/Studio') },
    { path: 'orders', lazy: () => import('../sell/Sold') },
    { path: 'money', lazy: () => import('../sell/Money') },
  ] },
  { path: 'ride', lazy: () => import('../ride/Ride') },
  { path: 'run', lazy: () => import('../run/Run'), children: [
    { index: true, lazy: () => import('../run/Health') },
    { path: 'users', lazy: () => import('../run/Users') },
    { path: 'stores', lazy: () => import('../run/Stores') },
    { path: 'shows', lazy: () => import('../run/Shows') },
    { path: 'orders', lazy: () => import('../run/Orders') },
    { path: 'money', lazy: () => import('../run/Money') },
    { path: 'moderation', lazy: () => import('../run/Moderation') },
    { path: 'waiting', lazy: () => import('../run/Waiting') },
    { path: 'audit', lazy: () => import('../run/Audit') },
  ] },
  // Where notices and mails lead, which know no pages of ours.
  { path: 'auctions/:lotId', lazy: () => import('../buy/Lot') },
  { path: 'orders/:orderId/tracking', lazy: () => import('../buy/Order') },
  { path: 'wallet', element: <Navigate to="/sell/money" replace /> },
  { path: 'deliveries/:deliveryId', element: <Navigate to="/ride" replace /> },
  { path: 'account/sessions', element: <Navigate to="/me#sessions" replace /> },
  { path: '*', Component: NotFound },
];

export const router = createBrowserRouter([
  { path: '/', Component: Shell, HydrateFallback: Loading, ErrorBoundary: ErrorPage, children: [
    { ErrorBoundary: ErrorPage, children: areas },
  ] },
]);
