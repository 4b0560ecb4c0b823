import app from './app.json';
import buy from './buy.json';
import ride from './ride.json';
import run from './run.json';
import sell from './sell.json';
import watch from './watch.json';

export const filipino = { app, watch, buy, sell, ride, run };
